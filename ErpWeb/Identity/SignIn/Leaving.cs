using Microsoft.AspNetCore.Components;

namespace ErpWeb.Identity.SignIn;

internal static class Leaving
{
    /// <summary>Goes elsewhere before a page is shown.</summary>
    /// <remarks>Not at once: a static page that navigates while it is being put together for the first time is written out half made, and its empty places lead back to its root for ever.</remarks>
    public static async Task LeaveAsync(this NavigationManager navigation, string address)
    {
        await Task.Yield();
        navigation.NavigateTo(address);
    }
}
