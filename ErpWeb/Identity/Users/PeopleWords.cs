using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Identity.Users;

/// <summary>Words about people.</summary>
internal static class PeopleWords
{
    /// <summary>A moment of India: "21-11-2026 14:05".</summary>
    public static string At(DateTime utc) => FormattableString.Invariant($"{IndiaClock.ToLocal(utc):dd-MM-yyyy HH:mm}");
}
