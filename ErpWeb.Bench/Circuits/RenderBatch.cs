using System.Buffers.Binary;
using System.Text;

namespace ErpWeb.Bench.Circuits;

/// <summary>What the server tells the browser to change, in the layout that Blazor's script reads: tables of fixed-size entries and a table of strings.</summary>
internal readonly struct RenderBatch(byte[] data)
{
    private const int FrameLength = 20, EditLength = 16;

    public IEnumerable<(int ComponentId, int Edits, int Count)> Components()
    {
        var (first, count) = Range(Number(data.Length - 20));
        for (var index = 0; index < count; index++)
        {
            var diff = Number(first + (4 * index));
            var (edits, editCount) = Range(diff + 4);
            yield return (Number(diff), edits, editCount);
        }
    }

    public IEnumerable<int> DisposedComponents()
    {
        var (first, count) = Range(Number(data.Length - 12));
        for (var index = 0; index < count; index++)
            yield return Number(first + (4 * index));
    }

    public (EditKind Kind, int Sibling, int Place, string? Name) Edit(int edits, int index)
    {
        var at = edits + (EditLength * index);
        var kind = (EditKind)Number(at);
        return (kind, Number(at + 4), Number(at + 8), kind is EditKind.RemoveAttribute ? Text(Number(at + 12)) : null);
    }

    public RenderFrame Frame(int index)
    {
        var at = Range(Number(data.Length - 16)).First + (FrameLength * index);
        var kind = (FrameKind)Number(at);
        return kind switch
        {
            FrameKind.Element => new(kind) { Subtree = Number(at + 4), Name = Text(Number(at + 8)) },
            FrameKind.Component => new(kind) { Subtree = Number(at + 4), ComponentId = Number(at + 8) },
            FrameKind.Region => new(kind) { Subtree = Number(at + 4) },
            FrameKind.Text or FrameKind.Markup => new(kind) { Value = Text(Number(at + 4)) },
            FrameKind.Attribute => new(kind) { Name = Text(Number(at + 4)), Value = Text(Number(at + 8)), HandlerId = BinaryPrimitives.ReadInt64LittleEndian(data.AsSpan(at + 12)) },
            _ => new(kind),
        };
    }

    private (int First, int Count) Range(int at) => (at + 4, Number(at));

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at));

    private string? Text(int index)
    {
        if (index < 0)
            return null;
        var at = Number(Number(data.Length - 4) + (4 * index));
        int length = 0, shift = 0;
        byte part;
        do
        {
            part = data[at++];
            length |= (part & 0x7F) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        return Encoding.UTF8.GetString(data, at, length);
    }
}

internal enum EditKind
{
    PrependFrame = 1, RemoveFrame, SetAttribute, RemoveAttribute, UpdateText, StepIn, StepOut, UpdateMarkup, PermutationEntry, PermutationEnd,
}

internal enum FrameKind { Element = 1, Text, Attribute, Component, Region, ElementReference, ComponentReference, Markup }

internal sealed record RenderFrame(FrameKind Kind)
{
    /// <summary>Frames of the element, component or region, itself included.</summary>
    public int Subtree { get; init; } = 1;
    public int ComponentId { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    /// <summary>Of an attribute that is an event; otherwise zero.</summary>
    public long HandlerId { get; init; }
}
