using ErpWeb.Printing.Chromium;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Printing;

/// <summary>The printing engine: fonts, PDF, pictures, layout, and Chromium for what the engine cannot set. It knows no business document and calls no other module.</summary>
public static class PrintingModule
{
    public static IServiceCollection AddPrinting(this IServiceCollection services) => services.AddSingleton<ChromiumPdf>().AddSingleton<ISheetPrinter, SheetPrinter>().AddSingleton<SheetFiles>();
}
