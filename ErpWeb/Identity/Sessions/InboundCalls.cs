using Microsoft.AspNetCore.SignalR;

namespace ErpWeb.Identity.Sessions;

/// <summary>
/// Tells what a person does on a page from what his browser answers by itself: a screen that only shows a colleague's
/// changes acknowledges each of them, and would never be idle.
/// </summary>
public sealed class InboundCalls : IHubFilter
{
    private static readonly AsyncLocal<bool> Answer = new();

    internal static bool IsAnswer => Answer.Value;

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Answer.Value = invocationContext.HubMethodName is "OnRenderCompleted" or "EndInvokeJSFromDotNet";
        return await next(invocationContext);
    }
}
