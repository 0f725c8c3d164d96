using ErpWeb.Files;
using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.Components.Forms;

namespace ErpWeb.Purchasing.Attachments;

/// <summary>Brings a chosen file from the browser. A large photo is drawn smaller there first, so that a slow phone need not send all of it.</summary>
internal static class AttachmentUpload
{
    private const int LongestSide = 2000;
    private const int SmallEnough = 1024 * 1024;

    public static async Task<Result> SendAsync(IBrowserFile file, Func<byte[], Task<Result>> add)
    {
        var smaller = file.Size > SmallEnough && file.ContentType is "image/jpeg" or "image/png" ? await file.RequestImageFileAsync("image/jpeg", LongestSide, LongestSide) : file;
        if (smaller.Size > FileKinds.MaxBytes)
            return FileKinds.TooLarge;
        using var bytes = new MemoryStream((int)smaller.Size);
        await using var stream = smaller.OpenReadStream(FileKinds.MaxBytes);
        await stream.CopyToAsync(bytes);
        return await add(bytes.ToArray());
    }
}
