namespace ErpWeb.Catalog.Contracts;

/// <summary>What one piece of goods is told apart by: nothing, the batch it was made in, or its own serial number.</summary>
public enum ItemTracking { None, Batch, Serial }

/// <summary>What goods that leave cost: the oldest purchase first, or the average of what is there.</summary>
public enum ValuationMethod { Fifo, MovingAverage }

/// <summary>What happens when more is to leave than there is.</summary>
public enum NegativeStock { Block, Warn, Allow }
