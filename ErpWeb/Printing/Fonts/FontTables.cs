using System.Buffers.Binary;
using System.Text;

namespace ErpWeb.Printing.Fonts;

/// <summary>The table directory of a TrueType file, with big-endian reads at positions inside it.</summary>
internal sealed class FontTables
{
    private readonly byte[] file;
    private readonly Dictionary<string, (int Start, int Length)> tables = [];

    public FontTables(byte[] file)
    {
        this.file = file;
        for (int i = 0, count = UInt16(4); i < count; i++)
        {
            var record = 12 + (i * 16);
            tables[Encoding.ASCII.GetString(file, record, 4)] = (Int32(record + 8), Int32(record + 12));
        }
    }

    public int Start(string table) => tables[table].Start;

    public byte[] Copy(string table) => Slice(tables[table].Start, tables[table].Length).ToArray();

    public ReadOnlySpan<byte> Slice(int start, int length) => file.AsSpan(start, length);

    public int UInt16(int position) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(position));

    public int Int16(int position) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(position));

    public int Int32(int position) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(position));
}
