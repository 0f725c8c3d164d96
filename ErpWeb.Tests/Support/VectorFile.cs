using System.Text.Json;

namespace ErpWeb.Tests.Support;

/// <summary>The GST vectors in Vectors/gst-vectors.json, by kind and by id.</summary>
public static class VectorFile
{
    private static readonly Dictionary<string, Vector> ById = Read();

    /// <summary>The ids of one kind, as theory data.</summary>
    public static TheoryData<string> Ids(string kind)
    {
        var ids = ById.Values.Where(vector => vector.Kind == kind).Select(vector => vector.Id).ToArray();
        Assert.NotEmpty(ids);
        return new TheoryData<string>(ids);
    }

    public static Vector Get(string id) => ById[id];

    private static Dictionary<string, Vector> Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Vectors", "gst-vectors.json"));
        using var document = JsonDocument.Parse(file);
        return document.RootElement.GetProperty("vectors").EnumerateArray()
            .Select(row => new Vector(
                row.GetProperty("id").GetString()!,
                row.GetProperty("kind").GetString()!,
                row.GetProperty("input").Clone(),
                row.GetProperty("expected").Clone()))
            .ToDictionary(vector => vector.Id);
    }
}
