namespace ErpWeb.Files;

/// <summary>Files that people attach to documents. The modules of the documents say who may.</summary>
public static class FilesModule
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services.AddSingleton<FileStore>();
}
