namespace ErpWeb.Audit.Verification;

/// <summary>A place where the edit log, or a row that it speaks of, was tampered with.</summary>
/// <param name="Sequence">The entry in question; for a row the last one about it, null when the log knows nothing of the row.</param>
/// <param name="AtUtc">When that entry was written, as far as it can be believed.</param>
/// <param name="Record">Kind and name of the record; empty for an entry that is missing.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
public sealed record LogFault(long? Sequence, DateTime? AtUtc, string Record, string? Href, string Problem);

/// <summary>What a check of one tenant found.</summary>
/// <param name="Entries">Entries that fit.</param>
/// <param name="Head">Sequence and hash of the last one, to be kept elsewhere.</param>
/// <param name="Faults">First to last, at most <see cref="LogVerification.MostFaults"/>; the rows are not compared when the log itself does not fit.</param>
public sealed record LogVerdict(long Entries, LogHead Head, IReadOnlyList<LogFault> Faults)
{
    public bool IsIntact => Faults.Count == 0;
}

/// <summary>The end of the log at some moment; whoever keeps it can tell later whether the log still passes through it.</summary>
public sealed record LogHead(long Sequence, string Hash)
{
    /// <summary>Reads "1234:9f2c…".</summary>
    public static bool TryParse(string? text, out LogHead head)
    {
        head = new(0, "");
        if (text?.Split(':') is not [var sequence, { Length: 64 } hash] || !long.TryParse(sequence, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return false;
        head = new(number, hash.ToLowerInvariant());
        return true;
    }

    public override string ToString() => FormattableString.Invariant($"{Sequence}:{Hash}");
}
