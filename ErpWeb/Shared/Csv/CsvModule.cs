namespace ErpWeb.Shared.Csv;

/// <summary>Files of rows that go in and out.</summary>
public static class CsvModule
{
    public static IServiceCollection AddErpFiles(this IServiceCollection services) => services.AddScoped<ExportRecorder>();
}
