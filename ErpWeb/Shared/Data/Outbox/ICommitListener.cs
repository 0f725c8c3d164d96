namespace ErpWeb.Shared.Data.Outbox;

/// <summary>Hears on this node what was committed, as soon as it is.</summary>
public interface ICommitListener
{
    /// <summary>Which node that is.</summary>
    Guid NodeId { get; }

    void Committed(OutboxMessage message);
}
