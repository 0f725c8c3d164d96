namespace ErpWeb.Api.Repeats;

/// <summary>Marks a route whose answer holds a secret that is shown once: no answer of it is kept.</summary>
internal sealed class NotRepeatable
{
    public static NotRepeatable Instance { get; } = new();
}
