using ErpWeb.Shared.Ui;
using Microsoft.JSInterop;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class BrowserCallsTests
{
    [Fact]
    public async Task BrowserThatSleepsOrIsGone_IsNoError()
    {
        foreach (var browser in (IJSRuntime[])[new Silent(new TaskCanceledException()), new Silent(new JSDisconnectedException("gone"))])
        {
            await browser.TellAsync("erp.focus");
            Assert.False(await browser.AskAsync<bool>("erp.copy", "text"));
        }
    }

    [Fact]
    public async Task FaultOfTheScript_IsAnError() =>
        await Assert.ThrowsAsync<JSException>(async () => await new Silent(new JSException("no such function")).TellAsync("erp.nothing"));

    private sealed class Silent(Exception fault) : IJSRuntime
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => throw fault;

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw fault;
    }
}
