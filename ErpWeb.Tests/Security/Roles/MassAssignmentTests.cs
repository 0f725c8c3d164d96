using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpWeb.Billing.Drafts;
using ErpWeb.Shared.Data;
using ErpWeb.Tests.Architecture;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>What a form or a program sends cannot name what only the application decides.</summary>
public sealed class MassAssignmentTests
{
    private static readonly string[] Decided =
    [
        "TenantId", "UserId", "OwnerId", "AsUser", "PostedById", "PostedBy", "TypedById", "CreatedBy", "CreatedById", "CreatedAtUtc", "UpdatedAtUtc", "PostedAtUtc",
        "ApprovedBy", "Number", "SequenceNumber", "Status", "Balance", "Settled", "IsAdmin", "IsOwner", "Rights", "Permissions", "SecurityStamp", "PasswordHash", "TokenHash",
    ];

    /// <summary>Drafts that name a person because they are about him; the service looks whether the asker may change that person.</summary>
    private static readonly string[] AboutAPerson = ["PersonDraft.UserId"];

    private static IReadOnlyList<Type> Drafts { get; } =
        [.. typeof(Program).Assembly.GetTypes().Where(type => type.Name.EndsWith("Draft", StringComparison.Ordinal) && type is { IsClass: true, IsAbstract: false } && type != typeof(StoredDraft))];

    [Fact]
    public void NoDraft_HoldsWhatTheApplicationDecides()
    {
        Assert.True(Drafts.Count > 8, "The drafts were not found.");
        Offences.AssertNone(
            from draft in Drafts
            from property in draft.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where Decided.Contains(property.Name, StringComparer.OrdinalIgnoreCase) && !AboutAPerson.Contains($"{draft.Name}.{property.Name}")
            select $"{draft.Name}.{property.Name}");
    }

    [Fact]
    public void AnInvoiceDraft_TakesNothingMore_FromABodyThatSaysMore()
    {
        var body = JsonNode.Parse(JsonSerializer.Serialize(new InvoiceDraft(), DraftJson.Options))!.AsObject();
        foreach (var name in Decided)
            body[char.ToLowerInvariant(name[0]) + name[1..]] = Guid.NewGuid().ToString();

        var read = JsonSerializer.Deserialize<InvoiceDraft>(body.ToJsonString(), DraftJson.Options)!;

        Assert.DoesNotContain(Decided, name => JsonNode.Parse(JsonSerializer.Serialize(read, DraftJson.Options))!.AsObject().Any(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }
}
