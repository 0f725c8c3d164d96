namespace ErpWeb.Banking.Matching;

/// <summary>What people read of matches.</summary>
public static class MatchWords
{
    public static string Of(MatchKind kind) => kind switch
    {
        MatchKind.Suggested => "as proposed",
        MatchKind.Created => "booked from the line",
        MatchKind.ByRule => "booked by a rule",
        _ => "chosen",
    };

    public static string Likely(int points) => points switch
    {
        >= CandidateScore.Sure + 15 => "very likely",
        >= CandidateScore.Sure - 10 => "likely",
        _ => "possible",
    };
}
