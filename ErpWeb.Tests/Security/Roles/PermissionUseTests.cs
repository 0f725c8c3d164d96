using System.Reflection;
using System.Text.RegularExpressions;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Architecture;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>Every permission is in the matrix of roles and means something; nothing asks for one that is not.</summary>
public sealed partial class PermissionUseTests
{
    private static IReadOnlyDictionary<string, string> Constants { get; } = (
        from type in typeof(Program).Assembly.GetTypes()
        where type.Name.EndsWith("Permissions", StringComparison.Ordinal) && type != typeof(Permissions)
        from constant in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where constant is { IsLiteral: true } && constant.FieldType == typeof(string)
        select (Name: $"{type.Name}.{constant.Name}", Code: (string)constant.GetRawConstantValue()!)).ToDictionary(pair => pair.Name, pair => pair.Code);

    [Fact]
    public async Task TheCatalogue_HasEveryConstantOnce_AndNothingElse()
    {
        await using var app = await TestApp.CreateAsync();
        var catalogue = app.Services.GetRequiredService<PermissionCatalogue>();
        Assert.Equal(Constants.Values.Order(), catalogue.All.Select(permission => permission.Code).Order());
        Assert.Equal(catalogue.Codes.Count, catalogue.All.Count());
    }

    [Fact]
    public void EveryPermission_IsAskedForSomewhere()
    {
        var product = string.Concat(SourceTree.ProductFiles(".cs", ".razor").Select(path => File.ReadAllText(Path.Combine(SourceTree.Root, path))));
        Offences.AssertNone(Constants.Keys.Where(name => !product.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatServicesAskFor_IsAConstantOfTheCatalogue()
    {
        var asked = (
            from file in SourceTree.ProductFiles(".cs", ".razor")
            from Match match in Asked().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, file)))
            let name = match.Groups[1].Value
            select (file, name)).ToList();
        Assert.True(asked.Count > 50);
        Offences.AssertNone(asked.Where(use => use.name is not ("permission" or "Permissions.Member") && !Constants.ContainsKey(use.name)).Select(use => $"{use.file}: {use.name}"));
    }

    [GeneratedRegex(@"(?:enantDb\.OpenAsync|\.Demand)\((?:string )?([\w.]+)[,)]")]
    private static partial Regex Asked();
}
