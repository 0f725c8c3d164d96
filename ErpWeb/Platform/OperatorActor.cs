using ErpWeb.Platform.Operators;
using ErpWeb.Shared.Data;

namespace ErpWeb.Platform;

/// <summary>The operator as a business's edit log names him.</summary>
internal static class OperatorActor
{
    /// <exception cref="InvalidOperationException">The request is not an operator's.</exception>
    public static Actor Of(HttpContext http) => http.User.OperatorId() is { } id
        ? new(id, $"Operator: {http.User.Identity!.Name}", http.Connection.RemoteIpAddress?.ToString() ?? "")
        : throw new InvalidOperationException("Only operators may do this.");
}
