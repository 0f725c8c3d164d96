namespace ErpWeb.Shared.Data;

/// <summary>Who did it and from where, as the edit log records it.</summary>
/// <param name="UserId">The signed-in user, or <see cref="Guid.Empty"/> for the system itself.</param>
/// <param name="Name">The user's name at that moment.</param>
/// <param name="Origin">Where the request came from: an address, or the name of a job.</param>
public sealed record Actor(Guid UserId, string Name, string Origin)
{
    public static Actor Nobody { get; } = new(Guid.Empty, "", "");

    /// <summary>The application acting by itself (set-up, demonstration data, background jobs).</summary>
    public static Actor System(string job) => new(Guid.Empty, "System", job);
}
