using System.Threading.Channels;
using ErpWeb.Shared.Events;

namespace ErpWeb.Tests.Shared.Events;

/// <summary>A screen that listens: events can be awaited instead of slept for.</summary>
internal sealed class Ear
{
    private readonly Channel<EntityChanged> _heard = Channel.CreateUnbounded<EntityChanged>();

    /// <summary>What was heard and not asked for yet.</summary>
    public IReadOnlyList<EntityChanged> Heard
    {
        get
        {
            var heard = new List<EntityChanged>();
            while (_heard.Reader.TryRead(out var change))
                heard.Add(change);
            return heard;
        }
    }

    public Task HearAsync(EntityChanged change) => _heard.Writer.WriteAsync(change).AsTask();

    public Task<EntityChanged> NextAsync() => _heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
}
