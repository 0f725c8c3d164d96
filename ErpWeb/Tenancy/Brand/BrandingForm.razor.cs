using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Dialogs;
using ErpWeb.Shared.Ui.Fields;
using ErpWeb.Shared.Ui.Theme;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ErpWeb.Tenancy.Brand;

public sealed partial class BrandingForm(BrandingService branding, Toasts toasts)
{
    private static readonly string[] LiveKinds = [TenantEvents.Business];
    private static readonly (string Mode, string Name)[] Modes = [("light", "Light screens"), ("dark", "Dark screens")];

    private readonly FieldErrors _errors = new();
    private BrandingRow? _saved;
    private string _color = "";
    private bool _isSaving;

    private AccentShades Shades => AccentShades.Of(_color);

    private string ReadabilityHint => ColorContrast.Ratio(_color, "#ffffff") >= ColorContrast.ReadableRatio
        ? T["White text is readable on this colour."]
        : T["White text is hard to read on this colour, so screens use the darker {0}.", Shades.Light];

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var now = await branding.GetAsync();
        if (_saved is null || _color == _saved.PrimaryColor)
            _color = now.PrimaryColor;
        _saved = now;
    }

    private void Pick(ChangeEventArgs args) => _color = args.Value as string ?? _color;

    private Task SaveColorAsync() => SaveAsync(T["Colour saved."], version => branding.SaveColorAsync(_color, version));

    private Task RemoveLogoAsync() => SaveAsync(T["Logo removed."], version => branding.RemoveLogoAsync(version));

    private Task UploadAsync(InputFileChangeEventArgs args) => SaveAsync(T["Logo saved."], async version =>
    {
        if (args.File.Size > LogoImage.MaxPhotoBytes)
            return LogoImage.TooManyBytes;
        var bytes = args.File.Size <= LogoImage.MaxBytes ? await ReadAsync(args.File) : [];
        if (!LogoImage.IsSane(bytes) && await ShrinkAsync(args.File) is { } smaller)
            bytes = await ReadAsync(smaller);
        return bytes.Length == 0 ? LogoImage.TooManyBytes : await branding.SaveLogoAsync(bytes, version);
    });

    // The browser draws the picture anew, which also takes off what a camera wrote into it.
    private static async Task<IBrowserFile?> ShrinkAsync(IBrowserFile file)
    {
        try
        {
            return file.ContentType is "image/png" or "image/jpeg" ? await file.RequestImageFileAsync(file.ContentType, LogoImage.SaneSide, LogoImage.SaneSide) : null;
        }
        catch (OperationCanceledException)
        {
            return null; // it could not be drawn: the check of the bytes says why
        }
    }

    private static async Task<byte[]> ReadAsync(IBrowserFile file)
    {
        if (file.Size > LogoImage.MaxBytes)
            return [];
        using var bytes = new MemoryStream((int)file.Size);
        await using var stream = file.OpenReadStream(LogoImage.MaxBytes);
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private async Task SaveAsync(string success, Func<int, Task<Result<BrandingRow>>> save)
    {
        if (_isSaving || _saved is null) return;
        _isSaving = true;
        var result = await save(_saved.Version);
        _isSaving = false;
        _errors.Set(result.Errors);
        if (!result.IsSuccess) return;
        _saved = result.Value;
        toasts.Success(success);
    }
}
