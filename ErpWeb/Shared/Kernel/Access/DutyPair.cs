namespace ErpWeb.Shared.Kernel.Access;

/// <summary>Two permissions that one person should not hold together, because what he does with one hides what he did with the other.</summary>
/// <param name="Risk">What could happen, for the page of roles.</param>
public sealed record DutyPair(string One, string Other, string Risk);
