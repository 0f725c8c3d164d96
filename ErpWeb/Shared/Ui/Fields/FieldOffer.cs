using Microsoft.AspNetCore.Components;

namespace ErpWeb.Shared.Ui.Fields;

/// <summary>A question below a field: the value that somebody else saved there meanwhile, and what takes it.</summary>
public sealed record FieldOffer(string Text, EventCallback Take);
