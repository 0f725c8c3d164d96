using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Tags;

/// <summary>A cost centre or project to choose or to change.</summary>
public sealed record TagRow(Guid Id, TagKind Kind, string Name, bool IsActive, int Version);

/// <summary>A cost centre or project as it is typed; null id for a new one.</summary>
public sealed class TagDraft
{
    public Guid? Id { get; set; }
    public TagKind Kind { get; set; }
    public string Name { get; set; } = "";
    public bool IsActive { get; set; } = true;
    public int Version { get; set; }
}

/// <summary>Cost centres and projects.</summary>
public sealed class TagService(TenantDb tenantDb)
{
    /// <summary>All of them, by kind and name.</summary>
    public async Task<IReadOnlyList<TagRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountView, ct);
        return await db.Tags.AsNoTracking().OrderBy(tag => tag.Kind).ThenBy(tag => tag.Name)
            .Select(tag => new TagRow(tag.Id, tag.Kind, tag.Name, tag.IsActive, tag.Version)).ToListAsync(ct);
    }

    public async Task<Result> SaveAsync(TagDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountEdit, ct);
        var name = PlainText.Of(draft.Name);
        if (name.Length is 0 or > Tag.NameMaxLength)
            return new Error("accounting.tag.name", $"Enter a name of at most {Tag.NameMaxLength} characters.", nameof(draft.Name));
        if (await db.Tags.AnyAsync(other => other.Kind == draft.Kind && other.Name == name && other.Id != draft.Id, ct))
            return new Error("accounting.tag.name_taken", $"{name} exists already.", nameof(draft.Name));
        var tag = draft.Id is { } id ? await db.Tags.SingleOrDefaultAsync(row => row.Id == id, ct) : db.Tags.Add(new() { Id = Shared.Data.Ids.New(), Kind = draft.Kind, Name = name }).Entity;
        if (tag is null)
            return new Error("accounting.tag.not_found", "This does not exist, or not in this business.");
        (tag.Name, tag.IsActive) = (name, draft.IsActive);
        if (draft.Id is not null)
            db.Entry(tag).Property(row => row.Version).OriginalValue = draft.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("accounting.tag.changed", "Somebody else changed this meanwhile. Open it again.");
        }
        return Result.Success;
    }
}
