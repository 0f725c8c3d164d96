using ErpWeb.Identity;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.Users;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ErpWeb.Tests.Identity;

public sealed class SessionServiceTests
{
    /// <summary>Hashing takes nearly all the time of a sign-in: who has a sign-in here must not show in how long the refusal takes.</summary>
    [Fact]
    public async Task SignIn_WhenRefused_HashesOnceWhoeverItIs()
    {
        await using var database = await TestDatabase.CreateAsync();
        var hasher = new CountingHasher();
        await using var services = TestServices.Build(database, services => services.AddSingleton<IPasswordHasher<AppUser>>(hasher));
        await using (var scope = services.CreateAsyncScope())
        {
            var draft = new SignUpDraft { BusinessName = "Asha", StateCode = "27", AdminName = "Asha", Email = "asha@example.com", Password = TestApp.Password };
            Assert.True((await scope.ServiceProvider.GetRequiredService<TenantSignUpService>().SignUpAsync(draft, "test")).IsSuccess);
        }

        // The last of these tries comes to a locked account.
        foreach (var email in (string[])["nobody@example.com", .. Enumerable.Repeat("asha@example.com", 6)])
        {
            hasher.Verified = 0;
            await using var scope = services.CreateAsyncScope();
            Assert.Equal(SessionService.Step.Refused, await scope.ServiceProvider.GetRequiredService<SessionService>().SignInAsync(new DefaultHttpContext(), email, "wrong password", remember: false));
            Assert.Equal(1, hasher.Verified);
        }
    }

    private sealed class CountingHasher : IPasswordHasher<AppUser>
    {
        private readonly PasswordHasher<AppUser> _hasher = new();

        public int Verified { get; set; }

        public string HashPassword(AppUser user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
