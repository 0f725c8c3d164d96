namespace ErpWeb.Shared.Ui.Drafts;

/// <summary>What ended a draft on another device while it was open here. Changes of its fields are merged and end nothing.</summary>
public enum DraftElsewhere { Nothing, Posted, Discarded }
