namespace ErpWeb.Shared.Data.Hosting;

/// <summary>Whether the person at work has just shown who he is: asked before what a passer-by at an open screen must not do.</summary>
public interface IProof
{
    /// <summary>Whether it was within five minutes.</summary>
    Task<bool> IsFreshAsync(CancellationToken ct = default);

    /// <summary>For verbs of services: refuses a person whose proof is too old. Jobs have no session, and nobody sits before them.</summary>
    /// <exception cref="ProofNeededException">The last proof is too old.</exception>
    Task DemandOfPersonAsync(CancellationToken ct = default);
}

/// <summary>A sensitive step was asked for without a fresh proof.</summary>
public sealed class ProofNeededException() : Exception("The person has not shown within five minutes who he is.");
