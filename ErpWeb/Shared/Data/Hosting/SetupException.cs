namespace ErpWeb.Shared.Data.Hosting;

/// <summary>Settings, folder or database do not let the application start; the message tells whoever started it what to do.</summary>
public sealed class SetupException(string message) : Exception(message);
