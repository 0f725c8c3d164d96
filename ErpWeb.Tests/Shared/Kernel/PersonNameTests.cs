using ErpWeb.Shared.Kernel;
using Xunit;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Asha Mehta", "Asha")]
    [InlineData("Dr. Meera Rao", "Dr. Meera Rao")]
    [InlineData("dr Rao", "dr Rao")]
    [InlineData("Smt  Lata", "Smt Lata")]
    [InlineData("Drishti Nair", "Drishti")]
    [InlineData("", "")]
    public void Familiar_KeepsTitles(string name, string familiar) => Assert.Equal(familiar, PersonName.Familiar(name));
}
