using System.Text.RegularExpressions;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Events;

/// <summary>Every page that shows stored records follows their changes; the others stand here with the reason.</summary>
public sealed partial class LivePagesTests
{
    private const string Form = "a form for something new, or the way to one";
    private const string Static = "answers requests without a circuit";
    private const string Links = "links only";
    private const string Operator = "of the installation, not of a business";

    private static readonly Dictionary<string, string> Still = new()
    {
        ["InvitationPage"] = Static,
        ["ForgotPasswordPage"] = Static,
        ["ResetPasswordPage"] = Static,
        ["SignUpPage"] = Static,
        ["ChooseBusinessPage"] = Static,
        ["SignInPage"] = Static,
        ["CodePage"] = Static,
        ["AccountPage"] = Static,
        ["PasswordPage"] = Static,
        ["PasskeysPage"] = Static,
        ["SessionsPage"] = Static,
        ["TwoStepPage"] = Static,
        ["ConfirmPage"] = Static,
        ["ErrorPage"] = Static,
        ["NotFoundPage"] = Static,
        ["OperatorSignInPage"] = Operator,
        ["OperatorSetUpPage"] = Operator,
        ["NewTenantPage"] = Operator,
        ["TenantListPage"] = Operator,
        ["TenantPage"] = Operator,
        ["HealthPage"] = Operator,
        ["SettingsPage"] = Links,
        ["ReportsPage"] = Links,
        ["StockReportsPage"] = Links,
        ["ListSamplePage"] = "a sample",
        ["ComponentsPage"] = "a sample",
        ["NewInvoicePage"] = Form,
        ["NewReceiptPage"] = Form,
        ["CollectionsPage"] = Form,
        ["NewSalesPaperPage"] = Form,
        ["NewBillPage"] = Form,
        ["NewOrderPage"] = Form,
        ["NewExpensePage"] = Form,
        ["NewSupplierPaymentPage"] = Form,
        ["NewGoodsReceiptPage"] = Form,
        ["JournalEditorPage"] = Form,
        ["TemplatePage"] = Form,
        ["OpeningPage"] = Form,
        ["OpeningStockPage"] = Form,
        ["TransferEditPage"] = Form,
        ["AdjustmentEditPage"] = Form,
        ["PartyImportPage"] = Form,
        ["ItemImportPage"] = Form,
        ["OpeningImportPage"] = Form,
        ["RateImportPage"] = Form,
        ["OpeningBillImportPage"] = Form,
        ["ImportPage"] = Form,
        ["VariantsPage"] = Form,
        ["NewBillOfEntryPage"] = Form,
        ["NewLandedCostPage"] = Form,
        ["LabelsPage"] = Form,
        ["CloseShiftPage"] = Form,
        ["ReturnPage"] = Form,
        ["CustomerPricesPage"] = Form,
        ["EntryPage"] = "an entry of the ledger never changes",
        ["BooksCheckPage"] = "a check at one moment, made again by its button",
    };

    private static readonly Dictionary<string, string> Sources = SourceTree.ProductFiles(".razor")
        .GroupBy(path => Path.GetFileNameWithoutExtension(path)!).ToDictionary(group => group.Key, group => File.ReadAllText(Path.Combine(SourceTree.Root, group.First())));

    [Fact]
    public void EveryPage_FollowsWhatItShows_OrIsNamedWithAReason()
    {
        var pages = Sources.Where(source => source.Value.StartsWith("@page", StringComparison.Ordinal)).Select(source => source.Key).ToList();

        Assert.NotEmpty(pages);
        Assert.Equal(Still.Keys.Order(), pages.Where(page => !Listens(page, [])).Order());
    }

    [Fact]
    public void NoComponent_ListensByHand()
    {
        var byHand = SourceTree.ProductFiles(".razor", ".cs")
            .Where(path => path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".razor.cs", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(Path.Combine(SourceTree.Root, path)).Contains(".Subscribe(", StringComparison.Ordinal));

        Assert.Equal(["ErpWeb/App/Layout/LiveTheme.razor"], byHand);
    }

    // A dialog or a picker follows its own record, not what the page shows.
    private static bool Listens(string component, HashSet<string> seen) =>
        seen.Add(component) && Sources.TryGetValue(component, out var source)
        && (source.Contains("<LiveRefresh", StringComparison.Ordinal) || Tags().Matches(source).Select(tag => tag.Groups[1].Value).Any(tag => !tag.EndsWith("Dialog", StringComparison.Ordinal) && !tag.EndsWith("Picker", StringComparison.Ordinal) && Listens(tag, seen)));

    [GeneratedRegex("<([A-Z][A-Za-z]+)[ />]")]
    private static partial Regex Tags();
}
