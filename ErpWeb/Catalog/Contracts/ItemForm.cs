namespace ErpWeb.Catalog.Contracts;

/// <summary>Goods or a service of its own; what variants have in common, which is neither stocked nor sold; goods that are sold together at one price.</summary>
public enum ItemForm { Single, Template, Kit }
