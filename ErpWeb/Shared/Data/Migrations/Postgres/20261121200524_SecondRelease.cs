using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErpWeb.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SecondRelease : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_SupplierPaymentParts_PurchaseBills_TenantId_BillId",
                table: "SupplierPaymentParts");

            migrationBuilder.AddColumn<decimal>(
                name: "Cgst",
                table: "TransferReceipts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Igst",
                table: "TransferReceipts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Sgst",
                table: "TransferReceipts",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedQuantity",
                table: "TransferLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedUnit",
                table: "TransferLines",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MetNeeds",
                table: "Tenants",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Reservation",
                table: "StockSettings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReservedForDays",
                table: "StockSettings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedQuantity",
                table: "StockAdjustmentLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedUnit",
                table: "StockAdjustmentLines",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedPrice",
                table: "PurchaseOrderLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedQuantity",
                table: "PurchaseOrderLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedUnit",
                table: "PurchaseOrderLines",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedPrice",
                table: "PurchaseBillLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedQuantity",
                table: "PurchaseBillLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedUnit",
                table: "PurchaseBillLines",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Currency",
                table: "Parties",
                type: "character varying(3)",
                maxLength: 3,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Msme",
                table: "Parties",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "SalespersonId",
                table: "Parties",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RegistrationId",
                table: "NumberSeries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "SearchText",
                table: "Items",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(320)",
                oldMaxLength: 320);

            migrationBuilder.AddColumn<string>(
                name: "Attributes",
                table: "Items",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Form",
                table: "Items",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "TemplateId",
                table: "Items",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Variant",
                table: "Items",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "RegistrationId",
                table: "Invoices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SalespersonId",
                table: "Invoices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SalespersonName",
                table: "Invoices",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Credited",
                table: "InvoiceLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<Guid>(
                name: "PaperLineId",
                table: "InvoiceLines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Returned",
                table: "InvoiceLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedPrice",
                table: "InvoiceLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedQuantity",
                table: "InvoiceLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedUnit",
                table: "InvoiceLines",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "InvoiceDrafts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "RejectWarehouseId",
                table: "GoodsReceiptLines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedQuantity",
                table: "GoodsReceiptLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedUnit",
                table: "GoodsReceiptLines",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Tds",
                table: "DebitNotes",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedPrice",
                table: "DebitNoteLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "StatedQuantity",
                table: "DebitNoteLines",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StatedUnit",
                table: "DebitNoteLines",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DatePattern",
                table: "BusinessProfiles",
                type: "character varying(11)",
                maxLength: 11,
                nullable: false,
                defaultValue: "dd-MM-yyyy");

            migrationBuilder.AddColumn<string>(
                name: "Iec",
                table: "BusinessProfiles",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "LutNumber",
                table: "BusinessProfiles",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "NumberGrouping",
                table: "BusinessProfiles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "WeekStart",
                table: "BusinessProfiles",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "AlertMarks",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ReadAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PushedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertMarks", x => new { x.TenantId, x.UserId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "BankRules",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    BankAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Direction = table.Column<int>(type: "integer", nullable: false),
                    Contains = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AtLeast = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    AtMost = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Action = table.Column<int>(type: "integer", nullable: false),
                    TargetAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Narration = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsAutomatic = table.Column<bool>(type: "boolean", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankRules", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_BankRules_Accounts_TenantId_BankAccountId",
                        columns: x => new { x.TenantId, x.BankAccountId },
                        principalTable: "Accounts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BankRules_Accounts_TenantId_TargetAccountId",
                        columns: x => new { x.TenantId, x.TargetAccountId },
                        principalTable: "Accounts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BankRules_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BankSettings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountNumber = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false),
                    CsvFormat = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankSettings", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_BankSettings_Accounts_TenantId_Id",
                        columns: x => new { x.TenantId, x.Id },
                        principalTable: "Accounts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BankStatements",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Format = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Opening = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Closing = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    NewLines = table.Column<int>(type: "integer", nullable: false),
                    ImportedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ImportedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankStatements", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_BankStatements_Accounts_TenantId_AccountId",
                        columns: x => new { x.TenantId, x.AccountId },
                        principalTable: "Accounts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BankTurns",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Taken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankTurns", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_BankTurns_Accounts_TenantId_Id",
                        columns: x => new { x.TenantId, x.Id },
                        principalTable: "Accounts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BillsOfEntry",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BillId = table.Column<Guid>(type: "uuid", nullable: false),
                    BillNumber = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    CustomsNumber = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    CustomsDate = table.Column<DateOnly>(type: "date", nullable: false),
                    PortCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    CustomsValue = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    BasicDuty = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Surcharge = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Igst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cess = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CreditTax = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    IsPaid = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinancialYear = table.Column<int>(type: "integer", nullable: false),
                    SequenceNumber = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SearchText = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedById = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CancelledAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Notes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BillsOfEntry", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_BillsOfEntry_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BillsOfEntry_PurchaseBills_TenantId_BillId",
                        columns: x => new { x.TenantId, x.BillId },
                        principalTable: "PurchaseBills",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bins",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WarehouseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bins", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Bins_Warehouses_TenantId_WarehouseId",
                        columns: x => new { x.TenantId, x.WarehouseId },
                        principalTable: "Warehouses",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChangedDays",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Changes = table.Column<long>(type: "bigint", nullable: false),
                    Counted = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangedDays", x => new { x.TenantId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "Cheques",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Bank = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    ReceivableId = table.Column<Guid>(type: "uuid", nullable: true),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedById = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    DepositedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DepositAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    ClearedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceiptId = table.Column<Guid>(type: "uuid", nullable: true),
                    BouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BounceReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DebitNoteId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cheques", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Cheques_Accounts_TenantId_DepositAccountId",
                        columns: x => new { x.TenantId, x.DepositAccountId },
                        principalTable: "Accounts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cheques_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cheques_Receipts_TenantId_ReceiptId",
                        columns: x => new { x.TenantId, x.ReceiptId },
                        principalTable: "Receipts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CollectionSettings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    SendsMails = table.Column<bool>(type: "boolean", nullable: false),
                    ReminderDays = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    InterestSlabs = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    BounceCharge = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectionSettings", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "CreditNotes",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    InvoiceDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LowersTax = table.Column<bool>(type: "boolean", nullable: false),
                    Settled = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinancialYear = table.Column<int>(type: "integer", nullable: false),
                    SequenceNumber = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SearchText = table.Column<string>(type: "character varying(117)", maxLength: 117, nullable: false),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedById = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CancelledAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyGstKind = table.Column<int>(type: "integer", nullable: false),
                    PartyGstin = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    BillingAddress = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    BillingStateCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    ShippingAddress = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ShippingStateCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    PlaceOfSupply = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Nature = table.Column<int>(type: "integer", nullable: false),
                    IsReverseCharge = table.Column<bool>(type: "boolean", nullable: false),
                    IsWithPaymentOfTax = table.Column<bool>(type: "boolean", nullable: false),
                    Gross = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Discount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Taxable = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Exempt = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Sgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Igst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cess = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    RoundOff = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    SalespersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    SalespersonName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Notes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Supplier = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditNotes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CreditNotes_Invoices_TenantId_InvoiceId",
                        columns: x => new { x.TenantId, x.InvoiceId },
                        principalTable: "Invoices",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditNotes_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditOverrides",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FromUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GivenById = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditOverrides", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CreditOverrides_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerCredits",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceType = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Used = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CausedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerCredits", x => new { x.TenantId, x.Id });
                    table.CheckConstraint("CK_CustomerCredits_Used", "\"Used\" >= 0 and \"Used\" <= \"Amount\"");
                    table.ForeignKey(
                        name: "FK_CustomerCredits_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerDebitNotes",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinancialYear = table.Column<int>(type: "integer", nullable: false),
                    SequenceNumber = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedById = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    CancelledAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerDebitNotes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomerDebitNotes_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerLinks",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RevokedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerLinks", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomerLinks_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerPrices",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Price = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerPrices", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomerPrices_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerPrices_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerTerms",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LimitAmount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    LimitDays = table.Column<int>(type: "integer", nullable: true),
                    LimitBills = table.Column<int>(type: "integer", nullable: true),
                    IsOnHold = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NoReminders = table.Column<bool>(type: "boolean", nullable: false),
                    CollectorId = table.Column<Guid>(type: "uuid", nullable: true),
                    CollectorName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerTerms", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomerTerms_Parties_TenantId_Id",
                        columns: x => new { x.TenantId, x.Id },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DiaryNotes",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PromisedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PromisedAmount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    ClosedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiaryNotes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_DiaryNotes_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeRates",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Rate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeRates", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ExportShipments",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BillNumber = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    BillDate = table.Column<DateOnly>(type: "date", nullable: true),
                    PortCode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Country = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExportShipments", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ExportShipments_Invoices_TenantId_Id",
                        columns: x => new { x.TenantId, x.Id },
                        principalTable: "Invoices",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForeignDocuments",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceType = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Rate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Rupees = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Charges = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Gain = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForeignDocuments", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ForeignDocuments_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemBarcodes",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Unit = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemBarcodes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ItemBarcodes_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ItemUnits",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Units = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Base = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    SalePrice = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemUnits", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ItemUnits_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KitParts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KitId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitParts", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_KitParts_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KitParts_Items_TenantId_KitId",
                        columns: x => new { x.TenantId, x.KitId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LandedCosts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Sold = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinancialYear = table.Column<int>(type: "integer", nullable: false),
                    SequenceNumber = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SearchText = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedById = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CancelledAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Notes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LandedCosts", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_LandedCosts_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpeningBills",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    DueDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpeningBills", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_OpeningBills_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PriceLists",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    PercentOff = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceLists", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PurchaseLots",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    LotId = table.Column<Guid>(type: "uuid", nullable: false),
                    LotNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Mrp = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Rejected = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CameAsId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseLots", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_PurchaseLots_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchaseLots_Lots_TenantId_LotId",
                        columns: x => new { x.TenantId, x.LotId },
                        principalTable: "Lots",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchaseLots_PurchaseLots_TenantId_CameAsId",
                        columns: x => new { x.TenantId, x.CameAsId },
                        principalTable: "PurchaseLots",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PushDevices",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Endpoint = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PublicKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Secret = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AddedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushDevices", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PushKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    PublicKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PrivateKey = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QueuedMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    To = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: false),
                    Href = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTryAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FailedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueuedMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReceiptTenders",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceiptId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    Mode = table.Column<int>(type: "integer", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CausedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceiptTenders", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ReceiptTenders_Accounts_TenantId_AccountId",
                        columns: x => new { x.TenantId, x.AccountId },
                        principalTable: "Accounts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReceiptTenders_Receipts_TenantId_ReceiptId",
                        columns: x => new { x.TenantId, x.ReceiptId },
                        principalTable: "Receipts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReceivableSettlements",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivableId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    SourceType = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    CausedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivableSettlements", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ReceivableSettlements_Receivables_TenantId_ReceivableId",
                        columns: x => new { x.TenantId, x.ReceivableId },
                        principalTable: "Receivables",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecurringInvoices",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EscalationPercent = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    PostsItself = table.Column<bool>(type: "boolean", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecurringInvoices", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_RecurringInvoices_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Refunds",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinancialYear = table.Column<int>(type: "integer", nullable: false),
                    SequenceNumber = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CreditId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Mode = table.Column<int>(type: "integer", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedById = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    CancelledAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refunds", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Refunds_Accounts_TenantId_AccountId",
                        columns: x => new { x.TenantId, x.AccountId },
                        principalTable: "Accounts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Refunds_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivableId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    Channel = table.Column<int>(type: "integer", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentTo = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SentBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Due = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => new { x.TenantId, x.ReceivableId, x.Step, x.Channel });
                    table.ForeignKey(
                        name: "FK_Reminders_Receivables_TenantId_ReceivableId",
                        columns: x => new { x.TenantId, x.ReceivableId },
                        principalTable: "Receivables",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalesFigures",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<int>(type: "integer", nullable: false),
                    Span = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<DateOnly>(type: "date", nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Bills = table.Column<long>(type: "bigint", nullable: false),
                    Returns = table.Column<long>(type: "bigint", nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Gross = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Discount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Net = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Tax = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    RoundOff = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cost = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Returned = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesFigures", x => new { x.TenantId, x.By, x.Span, x.Start, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "SalesPapers",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<int>(type: "integer", nullable: false),
                    Vehicle = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OriginId = table.Column<Guid>(type: "uuid", nullable: true),
                    OriginNumber = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinancialYear = table.Column<int>(type: "integer", nullable: false),
                    SequenceNumber = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SearchText = table.Column<string>(type: "character varying(117)", maxLength: 117, nullable: false),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedById = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CancelledAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyGstKind = table.Column<int>(type: "integer", nullable: false),
                    PartyGstin = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    BillingAddress = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    BillingStateCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    ShippingAddress = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ShippingStateCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    PlaceOfSupply = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Nature = table.Column<int>(type: "integer", nullable: false),
                    IsReverseCharge = table.Column<bool>(type: "boolean", nullable: false),
                    IsWithPaymentOfTax = table.Column<bool>(type: "boolean", nullable: false),
                    Gross = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Discount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Taxable = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Exempt = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Sgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Igst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cess = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    RoundOff = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    SalespersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    SalespersonName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Notes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Supplier = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesPapers", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SalesPapers_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SalesPapers_SalesPapers_TenantId_OriginId",
                        columns: x => new { x.TenantId, x.OriginId },
                        principalTable: "SalesPapers",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Schemes",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    BuyQuantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    FreeItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    FreeQuantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CouponCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schemes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Schemes_Items_TenantId_FreeItemId",
                        columns: x => new { x.TenantId, x.FreeItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Schemes_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SoldParts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    LotId = table.Column<Guid>(type: "uuid", nullable: true),
                    LotNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OriginPartId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SoldParts", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SoldParts_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StockStandingDays",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockStandingDays", x => new { x.TenantId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "StockStandings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    WarehouseId = table.Column<Guid>(type: "uuid", nullable: false),
                    LotId = table.Column<Guid>(type: "uuid", nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockStandings", x => new { x.TenantId, x.Day, x.ItemId, x.WarehouseId, x.LotId });
                });

            migrationBuilder.CreateTable(
                name: "TenantDomains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    Token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AddedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VerifiedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VerifiedHost = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantDomains", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TenantDomains_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BankLines",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Balance = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Identity = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false),
                    SearchText = table.Column<string>(type: "character varying(561)", maxLength: 561, nullable: false),
                    Matched = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    IsLeftOut = table.Column<bool>(type: "boolean", nullable: false),
                    ClaimedUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankLines", x => new { x.TenantId, x.Id });
                    table.CheckConstraint("CK_BankLines_Matched", "(\"Amount\" > 0 and \"Matched\" >= 0 and \"Matched\" <= \"Amount\") or (\"Amount\" < 0 and \"Matched\" <= 0 and \"Matched\" >= \"Amount\")");
                    table.ForeignKey(
                        name: "FK_BankLines_BankStatements_TenantId_StatementId",
                        columns: x => new { x.TenantId, x.StatementId },
                        principalTable: "BankStatements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BillOfEntryLines",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    BillLineId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    Description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    HsnSac = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    CustomsValue = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    DutyRate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    BasicDuty = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Surcharge = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    IgstRate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Igst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cess = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cost = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BillOfEntryLines", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_BillOfEntryLines_BillsOfEntry_TenantId_EntryId",
                        columns: x => new { x.TenantId, x.EntryId },
                        principalTable: "BillsOfEntry",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BillOfEntryLines_PurchaseBillLines_TenantId_BillLineId",
                        columns: x => new { x.TenantId, x.BillLineId },
                        principalTable: "PurchaseBillLines",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemBins",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    WarehouseId = table.Column<Guid>(type: "uuid", nullable: false),
                    BinId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemBins", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ItemBins_Bins_TenantId_BinId",
                        columns: x => new { x.TenantId, x.BinId },
                        principalTable: "Bins",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemBins_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ItemBins_Warehouses_TenantId_WarehouseId",
                        columns: x => new { x.TenantId, x.WarehouseId },
                        principalTable: "Warehouses",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditNoteLines",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceLineId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsRestocked = table.Column<bool>(type: "boolean", nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    HsnSac = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    IsService = table.Column<bool>(type: "boolean", nullable: false),
                    Unit = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    StatedUnit = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    StatedQuantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    StatedPrice = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    LotId = table.Column<Guid>(type: "uuid", nullable: true),
                    LotNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitPrice = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    PriceIncludesTax = table.Column<bool>(type: "boolean", nullable: false),
                    Gross = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    DiscountPercent = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Discount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    InvoiceDiscountShare = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Treatment = table.Column<int>(type: "integer", nullable: false),
                    TaxRateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CessRate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CessPerUnit = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Taxable = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Sgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Igst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cess = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditNoteLines", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CreditNoteLines_CreditNotes_TenantId_NoteId",
                        columns: x => new { x.TenantId, x.NoteId },
                        principalTable: "CreditNotes",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditNoteLines_InvoiceLines_TenantId_InvoiceLineId",
                        columns: x => new { x.TenantId, x.InvoiceLineId },
                        principalTable: "InvoiceLines",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditNoteLines_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AdvanceTaxes",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Rate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Advance = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Sgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Igst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdvanceTaxes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AdvanceTaxes_CustomerCredits_TenantId_Id",
                        columns: x => new { x.TenantId, x.Id },
                        principalTable: "CustomerCredits",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditAllocations",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivableId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PostedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedById = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditAllocations", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CreditAllocations_CustomerCredits_TenantId_CreditId",
                        columns: x => new { x.TenantId, x.CreditId },
                        principalTable: "CustomerCredits",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerCreditUses",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    ReceivableId = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceType = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SourceNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    CausedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerCreditUses", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomerCreditUses_CustomerCredits_TenantId_CreditId",
                        columns: x => new { x.TenantId, x.CreditId },
                        principalTable: "CustomerCredits",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerDebitNoteLines",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReceivableId = table.Column<Guid>(type: "uuid", nullable: true),
                    Through = table.Column<DateOnly>(type: "date", nullable: true),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerDebitNoteLines", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomerDebitNoteLines_CustomerDebitNotes_TenantId_NoteId",
                        columns: x => new { x.TenantId, x.NoteId },
                        principalTable: "CustomerDebitNotes",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForeignLines",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitPrice = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Rupees = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CausedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForeignLines", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ForeignLines_ForeignDocuments_TenantId_DocumentId",
                        columns: x => new { x.TenantId, x.DocumentId },
                        principalTable: "ForeignDocuments",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LandedCostCharges",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CostId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SpreadBy = table.Column<int>(type: "integer", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LandedCostCharges", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_LandedCostCharges_LandedCosts_TenantId_CostId",
                        columns: x => new { x.TenantId, x.CostId },
                        principalTable: "LandedCosts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LandedCostLines",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CostId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    CameByLineId = table.Column<Guid>(type: "uuid", nullable: false),
                    CameById = table.Column<Guid>(type: "uuid", nullable: false),
                    CameByNumber = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Unit = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Weight = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LandedCostLines", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_LandedCostLines_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LandedCostLines_LandedCosts_TenantId_CostId",
                        columns: x => new { x.TenantId, x.CostId },
                        principalTable: "LandedCosts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerPriceLists",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceListId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerPriceLists", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomerPriceLists_Parties_TenantId_PartyId",
                        columns: x => new { x.TenantId, x.PartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerPriceLists_PriceLists_TenantId_PriceListId",
                        columns: x => new { x.TenantId, x.PriceListId },
                        principalTable: "PriceLists",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PriceListItems",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceListId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromQuantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Price = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    PercentOff = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceListItems", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_PriceListItems_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PriceListItems_PriceLists_TenantId_PriceListId",
                        columns: x => new { x.TenantId, x.PriceListId },
                        principalTable: "PriceLists",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tills",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CashPartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceListId = table.Column<Guid>(type: "uuid", nullable: true),
                    Paper = table.Column<int>(type: "integer", nullable: false),
                    PrintsAtOnce = table.Column<bool>(type: "boolean", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tills", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Tills_Parties_TenantId_CashPartyId",
                        columns: x => new { x.TenantId, x.CashPartyId },
                        principalTable: "Parties",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tills_PriceLists_TenantId_PriceListId",
                        columns: x => new { x.TenantId, x.PriceListId },
                        principalTable: "PriceLists",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecurringInvoiceRuns",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecurringId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecurringInvoiceRuns", x => new { x.TenantId, x.RecurringId, x.Day });
                    table.ForeignKey(
                        name: "FK_RecurringInvoiceRuns_RecurringInvoices_TenantId_RecurringId",
                        columns: x => new { x.TenantId, x.RecurringId },
                        principalTable: "RecurringInvoices",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalesPaperLines",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    OriginLineId = table.Column<Guid>(type: "uuid", nullable: true),
                    Delivered = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Invoiced = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Returned = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    HsnSac = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    IsService = table.Column<bool>(type: "boolean", nullable: false),
                    Unit = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    StatedUnit = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    StatedQuantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    StatedPrice = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    LotId = table.Column<Guid>(type: "uuid", nullable: true),
                    LotNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitPrice = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    PriceIncludesTax = table.Column<bool>(type: "boolean", nullable: false),
                    Gross = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    DiscountPercent = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Discount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    InvoiceDiscountShare = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Treatment = table.Column<int>(type: "integer", nullable: false),
                    TaxRateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CessRate = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    CessPerUnit = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Taxable = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Sgst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Igst = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Cess = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesPaperLines", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SalesPaperLines_Items_TenantId_ItemId",
                        columns: x => new { x.TenantId, x.ItemId },
                        principalTable: "Items",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SalesPaperLines_SalesPaperLines_TenantId_OriginLineId",
                        columns: x => new { x.TenantId, x.OriginLineId },
                        principalTable: "SalesPaperLines",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SalesPaperLines_SalesPapers_TenantId_PaperId",
                        columns: x => new { x.TenantId, x.PaperId },
                        principalTable: "SalesPapers",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchemeSteps",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SchemeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtLeast = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Percent = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeSteps", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SchemeSteps_Schemes_TenantId_SchemeId",
                        columns: x => new { x.TenantId, x.SchemeId },
                        principalTable: "Schemes",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BankMatches",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MatchingId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: false),
                    JournalLineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    MatchedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MatchedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    UndoneAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankMatches", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_BankMatches_BankLines_TenantId_LineId",
                        columns: x => new { x.TenantId, x.LineId },
                        principalTable: "BankLines",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BankMatches_JournalLines_TenantId_JournalLineId",
                        columns: x => new { x.TenantId, x.JournalLineId },
                        principalTable: "JournalLines",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CounterBills",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TillId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    LineCount = table.Column<int>(type: "integer", nullable: false),
                    IsHeld = table.Column<bool>(type: "boolean", nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    TypedById = table.Column<Guid>(type: "uuid", nullable: false),
                    UpdatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounterBills", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CounterBills_Tills_TenantId_TillId",
                        columns: x => new { x.TenantId, x.TillId },
                        principalTable: "Tills",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Shifts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinancialYear = table.Column<int>(type: "integer", nullable: false),
                    SequenceNumber = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    TillId = table.Column<Guid>(type: "uuid", nullable: false),
                    TillName = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CashierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cashier = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpeningCash = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    OpeningNotes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    ClosedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ClosingNotes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Remark = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Shifts", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Shifts_Tills_TenantId_TillId",
                        columns: x => new { x.TenantId, x.TillId },
                        principalTable: "Tills",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CashMoves",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShiftId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CashMoves", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CashMoves_Shifts_TenantId_ShiftId",
                        columns: x => new { x.TenantId, x.ShiftId },
                        principalTable: "Shifts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CounterSales",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShiftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    PartyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Total = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounterSales", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CounterSales_Shifts_TenantId_ShiftId",
                        columns: x => new { x.TenantId, x.ShiftId },
                        principalTable: "Shifts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShiftCounts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShiftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Expected = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Counted = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShiftCounts", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ShiftCounts_Shifts_TenantId_ShiftId",
                        columns: x => new { x.TenantId, x.ShiftId },
                        principalTable: "Shifts",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CounterTenders",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SaleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ShiftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Given = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounterTenders", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CounterTenders_CounterSales_TenantId_SaleId",
                        columns: x => new { x.TenantId, x.SaleId },
                        principalTable: "CounterSales",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StockMoves_TenantId_Date_Sequence",
                table: "StockMoves",
                columns: new[] { "TenantId", "Date", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Receivables_TenantId_DueDate_Amount_Settled",
                table: "Receivables",
                columns: new[] { "TenantId", "DueDate", "Amount", "Settled" },
                filter: "\"Settled\" < \"Amount\"");

            migrationBuilder.CreateIndex(
                name: "IX_Payables_TenantId_DueDate_Amount_Settled",
                table: "Payables",
                columns: new[] { "TenantId", "DueDate", "Amount", "Settled" },
                filter: "\"Settled\" < \"Amount\"");

            migrationBuilder.CreateIndex(
                name: "IX_Items_TenantId_TemplateId",
                table: "Items",
                columns: new[] { "TenantId", "TemplateId" });

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLines_TenantId_PaperLineId",
                table: "InvoiceLines",
                columns: new[] { "TenantId", "PaperLineId" });

            migrationBuilder.CreateIndex(
                name: "IX_GoodsReceiptLines_TenantId_RejectWarehouseId",
                table: "GoodsReceiptLines",
                columns: new[] { "TenantId", "RejectWarehouseId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_TenantId_AccountId_Date",
                table: "BankLines",
                columns: new[] { "TenantId", "AccountId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_TenantId_AccountId_Identity",
                table: "BankLines",
                columns: new[] { "TenantId", "AccountId", "Identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_TenantId_StatementId",
                table: "BankLines",
                columns: new[] { "TenantId", "StatementId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankMatches_TenantId_JournalLineId",
                table: "BankMatches",
                columns: new[] { "TenantId", "JournalLineId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankMatches_TenantId_LineId",
                table: "BankMatches",
                columns: new[] { "TenantId", "LineId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankMatches_TenantId_MatchingId",
                table: "BankMatches",
                columns: new[] { "TenantId", "MatchingId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankRules_TenantId_BankAccountId",
                table: "BankRules",
                columns: new[] { "TenantId", "BankAccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankRules_TenantId_PartyId",
                table: "BankRules",
                columns: new[] { "TenantId", "PartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankRules_TenantId_Position",
                table: "BankRules",
                columns: new[] { "TenantId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_BankRules_TenantId_TargetAccountId",
                table: "BankRules",
                columns: new[] { "TenantId", "TargetAccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankStatements_TenantId_AccountId_From",
                table: "BankStatements",
                columns: new[] { "TenantId", "AccountId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_BillOfEntryLines_TenantId_BillLineId",
                table: "BillOfEntryLines",
                columns: new[] { "TenantId", "BillLineId" });

            migrationBuilder.CreateIndex(
                name: "IX_BillOfEntryLines_TenantId_EntryId",
                table: "BillOfEntryLines",
                columns: new[] { "TenantId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_BillsOfEntry_TenantId_BillId",
                table: "BillsOfEntry",
                columns: new[] { "TenantId", "BillId" });

            migrationBuilder.CreateIndex(
                name: "IX_BillsOfEntry_TenantId_Date_Id",
                table: "BillsOfEntry",
                columns: new[] { "TenantId", "Date", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_BillsOfEntry_TenantId_PartyId_Date",
                table: "BillsOfEntry",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_BillsOfEntry_TenantId_SeriesId_FinancialYear_SequenceNumber",
                table: "BillsOfEntry",
                columns: new[] { "TenantId", "SeriesId", "FinancialYear", "SequenceNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bins_TenantId_WarehouseId_Code",
                table: "Bins",
                columns: new[] { "TenantId", "WarehouseId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CashMoves_TenantId_ShiftId",
                table: "CashMoves",
                columns: new[] { "TenantId", "ShiftId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangedDays_TenantId_Changes",
                table: "ChangedDays",
                columns: new[] { "TenantId", "Changes" },
                filter: "\"Changes\" > \"Counted\"");

            migrationBuilder.CreateIndex(
                name: "IX_Cheques_TenantId_Date_Id",
                table: "Cheques",
                columns: new[] { "TenantId", "Date", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cheques_TenantId_DepositAccountId",
                table: "Cheques",
                columns: new[] { "TenantId", "DepositAccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cheques_TenantId_PartyId_Date",
                table: "Cheques",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_Cheques_TenantId_ReceiptId",
                table: "Cheques",
                columns: new[] { "TenantId", "ReceiptId" });

            migrationBuilder.CreateIndex(
                name: "IX_CounterBills_TenantId_TillId_UpdatedAtUtc",
                table: "CounterBills",
                columns: new[] { "TenantId", "TillId", "UpdatedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CounterSales_TenantId_ShiftId",
                table: "CounterSales",
                columns: new[] { "TenantId", "ShiftId" });

            migrationBuilder.CreateIndex(
                name: "IX_CounterTenders_TenantId_SaleId",
                table: "CounterTenders",
                columns: new[] { "TenantId", "SaleId" });

            migrationBuilder.CreateIndex(
                name: "IX_CounterTenders_TenantId_ShiftId_Kind",
                table: "CounterTenders",
                columns: new[] { "TenantId", "ShiftId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditAllocations_TenantId_CreditId",
                table: "CreditAllocations",
                columns: new[] { "TenantId", "CreditId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditAllocations_TenantId_ReceivableId",
                table: "CreditAllocations",
                columns: new[] { "TenantId", "ReceivableId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNoteLines_TenantId_InvoiceLineId",
                table: "CreditNoteLines",
                columns: new[] { "TenantId", "InvoiceLineId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNoteLines_TenantId_ItemId",
                table: "CreditNoteLines",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNoteLines_TenantId_NoteId",
                table: "CreditNoteLines",
                columns: new[] { "TenantId", "NoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_TenantId_Date_Id_SearchText",
                table: "CreditNotes",
                columns: new[] { "TenantId", "Date", "Id", "SearchText" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_TenantId_InvoiceId",
                table: "CreditNotes",
                columns: new[] { "TenantId", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_TenantId_PartyId_Date",
                table: "CreditNotes",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_TenantId_PostedById_Date_Id",
                table: "CreditNotes",
                columns: new[] { "TenantId", "PostedById", "Date", "Id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_TenantId_SeriesId_FinancialYear_SequenceNumber",
                table: "CreditNotes",
                columns: new[] { "TenantId", "SeriesId", "FinancialYear", "SequenceNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditOverrides_TenantId_PartyId",
                table: "CreditOverrides",
                columns: new[] { "TenantId", "PartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerCredits_TenantId_Code",
                table: "CustomerCredits",
                columns: new[] { "TenantId", "Code" },
                unique: true,
                filter: "\"Code\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerCredits_TenantId_Date_Id",
                table: "CustomerCredits",
                columns: new[] { "TenantId", "Date", "Id" },
                filter: "\"Used\" < \"Amount\"");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerCredits_TenantId_PartyId_Date",
                table: "CustomerCredits",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerCreditUses_TenantId_CreditId_Date",
                table: "CustomerCreditUses",
                columns: new[] { "TenantId", "CreditId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerCreditUses_TenantId_SourceId",
                table: "CustomerCreditUses",
                columns: new[] { "TenantId", "SourceId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerDebitNoteLines_TenantId_NoteId",
                table: "CustomerDebitNoteLines",
                columns: new[] { "TenantId", "NoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerDebitNoteLines_TenantId_ReceivableId",
                table: "CustomerDebitNoteLines",
                columns: new[] { "TenantId", "ReceivableId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerDebitNotes_TenantId_PartyId_Date",
                table: "CustomerDebitNotes",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerDebitNotes_TenantId_SeriesId_FinancialYear_Sequence~",
                table: "CustomerDebitNotes",
                columns: new[] { "TenantId", "SeriesId", "FinancialYear", "SequenceNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerLinks_TenantId_PartyId",
                table: "CustomerLinks",
                columns: new[] { "TenantId", "PartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerLinks_TenantId_TokenHash",
                table: "CustomerLinks",
                columns: new[] { "TenantId", "TokenHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerPriceLists_TenantId_PartyId",
                table: "CustomerPriceLists",
                columns: new[] { "TenantId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerPriceLists_TenantId_PriceListId",
                table: "CustomerPriceLists",
                columns: new[] { "TenantId", "PriceListId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerPrices_TenantId_ItemId",
                table: "CustomerPrices",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerPrices_TenantId_PartyId_ItemId_From",
                table: "CustomerPrices",
                columns: new[] { "TenantId", "PartyId", "ItemId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DiaryNotes_TenantId_PartyId_Date",
                table: "DiaryNotes",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_DiaryNotes_TenantId_PromisedOn",
                table: "DiaryNotes",
                columns: new[] { "TenantId", "PromisedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_TenantId_Currency_Date",
                table: "ExchangeRates",
                columns: new[] { "TenantId", "Currency", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ForeignDocuments_TenantId_PartyId_Date",
                table: "ForeignDocuments",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_ForeignDocuments_TenantId_SourceType_Date",
                table: "ForeignDocuments",
                columns: new[] { "TenantId", "SourceType", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_ForeignLines_TenantId_DocumentId",
                table: "ForeignLines",
                columns: new[] { "TenantId", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_ForeignLines_TenantId_OfId",
                table: "ForeignLines",
                columns: new[] { "TenantId", "OfId" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemBarcodes_TenantId_Code",
                table: "ItemBarcodes",
                columns: new[] { "TenantId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemBarcodes_TenantId_ItemId",
                table: "ItemBarcodes",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemBins_TenantId_BinId",
                table: "ItemBins",
                columns: new[] { "TenantId", "BinId" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemBins_TenantId_ItemId",
                table: "ItemBins",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_ItemBins_TenantId_WarehouseId_ItemId",
                table: "ItemBins",
                columns: new[] { "TenantId", "WarehouseId", "ItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemUnits_TenantId_ItemId_Unit",
                table: "ItemUnits",
                columns: new[] { "TenantId", "ItemId", "Unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KitParts_TenantId_ItemId",
                table: "KitParts",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_KitParts_TenantId_KitId_ItemId",
                table: "KitParts",
                columns: new[] { "TenantId", "KitId", "ItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LandedCostCharges_TenantId_CostId",
                table: "LandedCostCharges",
                columns: new[] { "TenantId", "CostId" });

            migrationBuilder.CreateIndex(
                name: "IX_LandedCostLines_TenantId_CameById",
                table: "LandedCostLines",
                columns: new[] { "TenantId", "CameById" });

            migrationBuilder.CreateIndex(
                name: "IX_LandedCostLines_TenantId_CostId",
                table: "LandedCostLines",
                columns: new[] { "TenantId", "CostId" });

            migrationBuilder.CreateIndex(
                name: "IX_LandedCostLines_TenantId_ItemId",
                table: "LandedCostLines",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_LandedCosts_TenantId_Date_Id",
                table: "LandedCosts",
                columns: new[] { "TenantId", "Date", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_LandedCosts_TenantId_PartyId_Date",
                table: "LandedCosts",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_LandedCosts_TenantId_SeriesId_FinancialYear_SequenceNumber",
                table: "LandedCosts",
                columns: new[] { "TenantId", "SeriesId", "FinancialYear", "SequenceNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpeningBills_TenantId_PartyId_Kind_Number",
                table: "OpeningBills",
                columns: new[] { "TenantId", "PartyId", "Kind", "Number" },
                unique: true,
                filter: "\"Status\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_PriceListItems_TenantId_ItemId",
                table: "PriceListItems",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_PriceListItems_TenantId_PriceListId_ItemId_FromQuantity",
                table: "PriceListItems",
                columns: new[] { "TenantId", "PriceListId", "ItemId", "FromQuantity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PriceLists_TenantId_Name",
                table: "PriceLists",
                columns: new[] { "TenantId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLots_TenantId_CameAsId",
                table: "PurchaseLots",
                columns: new[] { "TenantId", "CameAsId" });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLots_TenantId_DocumentId",
                table: "PurchaseLots",
                columns: new[] { "TenantId", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLots_TenantId_ItemId",
                table: "PurchaseLots",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLots_TenantId_LineId",
                table: "PurchaseLots",
                columns: new[] { "TenantId", "LineId" });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLots_TenantId_LotId",
                table: "PurchaseLots",
                columns: new[] { "TenantId", "LotId" });

            migrationBuilder.CreateIndex(
                name: "IX_PushDevices_TenantId_UserId",
                table: "PushDevices",
                columns: new[] { "TenantId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_QueuedMails_NextTryAtUtc",
                table: "QueuedMails",
                column: "NextTryAtUtc",
                filter: "\"SentAtUtc\" is null and \"FailedAtUtc\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_QueuedMails_TenantId_FailedAtUtc",
                table: "QueuedMails",
                columns: new[] { "TenantId", "FailedAtUtc" },
                filter: "\"FailedAtUtc\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_ReceiptTenders_TenantId_AccountId",
                table: "ReceiptTenders",
                columns: new[] { "TenantId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceiptTenders_TenantId_ReceiptId",
                table: "ReceiptTenders",
                columns: new[] { "TenantId", "ReceiptId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivableSettlements_TenantId_ReceivableId_Date",
                table: "ReceivableSettlements",
                columns: new[] { "TenantId", "ReceivableId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivableSettlements_TenantId_SourceId",
                table: "ReceivableSettlements",
                columns: new[] { "TenantId", "SourceId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecurringInvoices_TenantId_PartyId",
                table: "RecurringInvoices",
                columns: new[] { "TenantId", "PartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_TenantId_AccountId",
                table: "Refunds",
                columns: new[] { "TenantId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_TenantId_Date_Id",
                table: "Refunds",
                columns: new[] { "TenantId", "Date", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_TenantId_PartyId",
                table: "Refunds",
                columns: new[] { "TenantId", "PartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_TenantId_SeriesId_FinancialYear_SequenceNumber",
                table: "Refunds",
                columns: new[] { "TenantId", "SeriesId", "FinancialYear", "SequenceNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_TenantId_PartyId_SentAtUtc",
                table: "Reminders",
                columns: new[] { "TenantId", "PartyId", "SentAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesFigures_TenantId_By_Span_Start_Net_Key",
                table: "SalesFigures",
                columns: new[] { "TenantId", "By", "Span", "Start", "Net", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPaperLines_TenantId_ItemId",
                table: "SalesPaperLines",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPaperLines_TenantId_OriginLineId",
                table: "SalesPaperLines",
                columns: new[] { "TenantId", "OriginLineId" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPaperLines_TenantId_PaperId",
                table: "SalesPaperLines",
                columns: new[] { "TenantId", "PaperId" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPapers_TenantId_Date_Id_SearchText",
                table: "SalesPapers",
                columns: new[] { "TenantId", "Date", "Id", "SearchText" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPapers_TenantId_Kind_Date_Id",
                table: "SalesPapers",
                columns: new[] { "TenantId", "Kind", "Date", "Id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPapers_TenantId_OriginId",
                table: "SalesPapers",
                columns: new[] { "TenantId", "OriginId" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPapers_TenantId_PartyId_Date",
                table: "SalesPapers",
                columns: new[] { "TenantId", "PartyId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPapers_TenantId_PostedById_Date_Id",
                table: "SalesPapers",
                columns: new[] { "TenantId", "PostedById", "Date", "Id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_SalesPapers_TenantId_SeriesId_FinancialYear_SequenceNumber",
                table: "SalesPapers",
                columns: new[] { "TenantId", "SeriesId", "FinancialYear", "SequenceNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_TenantId_FreeItemId",
                table: "Schemes",
                columns: new[] { "TenantId", "FreeItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_TenantId_ItemId",
                table: "Schemes",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_TenantId_Name",
                table: "Schemes",
                columns: new[] { "TenantId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchemeSteps_TenantId_SchemeId_AtLeast",
                table: "SchemeSteps",
                columns: new[] { "TenantId", "SchemeId", "AtLeast" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShiftCounts_TenantId_ShiftId",
                table: "ShiftCounts",
                columns: new[] { "TenantId", "ShiftId" });

            migrationBuilder.CreateIndex(
                name: "IX_Shifts_OpenCashier",
                table: "Shifts",
                columns: new[] { "TenantId", "CashierId" },
                unique: true,
                filter: "\"Status\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Shifts_OpenTill",
                table: "Shifts",
                columns: new[] { "TenantId", "TillId" },
                unique: true,
                filter: "\"Status\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Shifts_TenantId_Date_Id",
                table: "Shifts",
                columns: new[] { "TenantId", "Date", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Shifts_TenantId_SeriesId_FinancialYear_SequenceNumber",
                table: "Shifts",
                columns: new[] { "TenantId", "SeriesId", "FinancialYear", "SequenceNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SoldParts_TenantId_DocumentId",
                table: "SoldParts",
                columns: new[] { "TenantId", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_SoldParts_TenantId_ItemId",
                table: "SoldParts",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_SoldParts_TenantId_LineId",
                table: "SoldParts",
                columns: new[] { "TenantId", "LineId" });

            migrationBuilder.CreateIndex(
                name: "IX_TenantDomains_TenantId_Host",
                table: "TenantDomains",
                columns: new[] { "TenantId", "Host" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenantDomains_VerifiedHost",
                table: "TenantDomains",
                column: "VerifiedHost",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tills_TenantId_CashPartyId",
                table: "Tills",
                columns: new[] { "TenantId", "CashPartyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tills_TenantId_Name",
                table: "Tills",
                columns: new[] { "TenantId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tills_TenantId_PriceListId",
                table: "Tills",
                columns: new[] { "TenantId", "PriceListId" });

            migrationBuilder.AddForeignKey(
                name: "FK_GoodsReceiptLines_Warehouses_TenantId_RejectWarehouseId",
                table: "GoodsReceiptLines",
                columns: new[] { "TenantId", "RejectWarehouseId" },
                principalTable: "Warehouses",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_InvoiceLines_SalesPaperLines_TenantId_PaperLineId",
                table: "InvoiceLines",
                columns: new[] { "TenantId", "PaperLineId" },
                principalTable: "SalesPaperLines",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Items_Items_TenantId_TemplateId",
                table: "Items",
                columns: new[] { "TenantId", "TemplateId" },
                principalTable: "Items",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SupplierPaymentParts_Payables_TenantId_BillId",
                table: "SupplierPaymentParts",
                columns: new[] { "TenantId", "BillId" },
                principalTable: "Payables",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_GoodsReceiptLines_Warehouses_TenantId_RejectWarehouseId",
                table: "GoodsReceiptLines");

            migrationBuilder.DropForeignKey(
                name: "FK_InvoiceLines_SalesPaperLines_TenantId_PaperLineId",
                table: "InvoiceLines");

            migrationBuilder.DropForeignKey(
                name: "FK_Items_Items_TenantId_TemplateId",
                table: "Items");

            migrationBuilder.DropForeignKey(
                name: "FK_SupplierPaymentParts_Payables_TenantId_BillId",
                table: "SupplierPaymentParts");

            migrationBuilder.DropTable(
                name: "AdvanceTaxes");

            migrationBuilder.DropTable(
                name: "AlertMarks");

            migrationBuilder.DropTable(
                name: "BankMatches");

            migrationBuilder.DropTable(
                name: "BankRules");

            migrationBuilder.DropTable(
                name: "BankSettings");

            migrationBuilder.DropTable(
                name: "BankTurns");

            migrationBuilder.DropTable(
                name: "BillOfEntryLines");

            migrationBuilder.DropTable(
                name: "CashMoves");

            migrationBuilder.DropTable(
                name: "ChangedDays");

            migrationBuilder.DropTable(
                name: "Cheques");

            migrationBuilder.DropTable(
                name: "CollectionSettings");

            migrationBuilder.DropTable(
                name: "CounterBills");

            migrationBuilder.DropTable(
                name: "CounterTenders");

            migrationBuilder.DropTable(
                name: "CreditAllocations");

            migrationBuilder.DropTable(
                name: "CreditNoteLines");

            migrationBuilder.DropTable(
                name: "CreditOverrides");

            migrationBuilder.DropTable(
                name: "CustomerCreditUses");

            migrationBuilder.DropTable(
                name: "CustomerDebitNoteLines");

            migrationBuilder.DropTable(
                name: "CustomerLinks");

            migrationBuilder.DropTable(
                name: "CustomerPriceLists");

            migrationBuilder.DropTable(
                name: "CustomerPrices");

            migrationBuilder.DropTable(
                name: "CustomerTerms");

            migrationBuilder.DropTable(
                name: "DiaryNotes");

            migrationBuilder.DropTable(
                name: "ExchangeRates");

            migrationBuilder.DropTable(
                name: "ExportShipments");

            migrationBuilder.DropTable(
                name: "ForeignLines");

            migrationBuilder.DropTable(
                name: "ItemBarcodes");

            migrationBuilder.DropTable(
                name: "ItemBins");

            migrationBuilder.DropTable(
                name: "ItemUnits");

            migrationBuilder.DropTable(
                name: "KitParts");

            migrationBuilder.DropTable(
                name: "LandedCostCharges");

            migrationBuilder.DropTable(
                name: "LandedCostLines");

            migrationBuilder.DropTable(
                name: "OpeningBills");

            migrationBuilder.DropTable(
                name: "PriceListItems");

            migrationBuilder.DropTable(
                name: "PurchaseLots");

            migrationBuilder.DropTable(
                name: "PushDevices");

            migrationBuilder.DropTable(
                name: "PushKeys");

            migrationBuilder.DropTable(
                name: "QueuedMails");

            migrationBuilder.DropTable(
                name: "ReceiptTenders");

            migrationBuilder.DropTable(
                name: "ReceivableSettlements");

            migrationBuilder.DropTable(
                name: "RecurringInvoiceRuns");

            migrationBuilder.DropTable(
                name: "Refunds");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "SalesFigures");

            migrationBuilder.DropTable(
                name: "SalesPaperLines");

            migrationBuilder.DropTable(
                name: "SchemeSteps");

            migrationBuilder.DropTable(
                name: "ShiftCounts");

            migrationBuilder.DropTable(
                name: "SoldParts");

            migrationBuilder.DropTable(
                name: "StockStandingDays");

            migrationBuilder.DropTable(
                name: "StockStandings");

            migrationBuilder.DropTable(
                name: "TenantDomains");

            migrationBuilder.DropTable(
                name: "BankLines");

            migrationBuilder.DropTable(
                name: "BillsOfEntry");

            migrationBuilder.DropTable(
                name: "CounterSales");

            migrationBuilder.DropTable(
                name: "CreditNotes");

            migrationBuilder.DropTable(
                name: "CustomerCredits");

            migrationBuilder.DropTable(
                name: "CustomerDebitNotes");

            migrationBuilder.DropTable(
                name: "ForeignDocuments");

            migrationBuilder.DropTable(
                name: "Bins");

            migrationBuilder.DropTable(
                name: "LandedCosts");

            migrationBuilder.DropTable(
                name: "RecurringInvoices");

            migrationBuilder.DropTable(
                name: "SalesPapers");

            migrationBuilder.DropTable(
                name: "Schemes");

            migrationBuilder.DropTable(
                name: "BankStatements");

            migrationBuilder.DropTable(
                name: "Shifts");

            migrationBuilder.DropTable(
                name: "Tills");

            migrationBuilder.DropTable(
                name: "PriceLists");

            migrationBuilder.DropIndex(
                name: "IX_StockMoves_TenantId_Date_Sequence",
                table: "StockMoves");

            migrationBuilder.DropIndex(
                name: "IX_Receivables_TenantId_DueDate_Amount_Settled",
                table: "Receivables");

            migrationBuilder.DropIndex(
                name: "IX_Payables_TenantId_DueDate_Amount_Settled",
                table: "Payables");

            migrationBuilder.DropIndex(
                name: "IX_Items_TenantId_TemplateId",
                table: "Items");

            migrationBuilder.DropIndex(
                name: "IX_InvoiceLines_TenantId_PaperLineId",
                table: "InvoiceLines");

            migrationBuilder.DropIndex(
                name: "IX_GoodsReceiptLines_TenantId_RejectWarehouseId",
                table: "GoodsReceiptLines");

            migrationBuilder.DropColumn(
                name: "Cgst",
                table: "TransferReceipts");

            migrationBuilder.DropColumn(
                name: "Igst",
                table: "TransferReceipts");

            migrationBuilder.DropColumn(
                name: "Sgst",
                table: "TransferReceipts");

            migrationBuilder.DropColumn(
                name: "StatedQuantity",
                table: "TransferLines");

            migrationBuilder.DropColumn(
                name: "StatedUnit",
                table: "TransferLines");

            migrationBuilder.DropColumn(
                name: "MetNeeds",
                table: "Tenants");

            migrationBuilder.DropColumn(
                name: "Reservation",
                table: "StockSettings");

            migrationBuilder.DropColumn(
                name: "ReservedForDays",
                table: "StockSettings");

            migrationBuilder.DropColumn(
                name: "StatedQuantity",
                table: "StockAdjustmentLines");

            migrationBuilder.DropColumn(
                name: "StatedUnit",
                table: "StockAdjustmentLines");

            migrationBuilder.DropColumn(
                name: "StatedPrice",
                table: "PurchaseOrderLines");

            migrationBuilder.DropColumn(
                name: "StatedQuantity",
                table: "PurchaseOrderLines");

            migrationBuilder.DropColumn(
                name: "StatedUnit",
                table: "PurchaseOrderLines");

            migrationBuilder.DropColumn(
                name: "StatedPrice",
                table: "PurchaseBillLines");

            migrationBuilder.DropColumn(
                name: "StatedQuantity",
                table: "PurchaseBillLines");

            migrationBuilder.DropColumn(
                name: "StatedUnit",
                table: "PurchaseBillLines");

            migrationBuilder.DropColumn(
                name: "Currency",
                table: "Parties");

            migrationBuilder.DropColumn(
                name: "Msme",
                table: "Parties");

            migrationBuilder.DropColumn(
                name: "SalespersonId",
                table: "Parties");

            migrationBuilder.DropColumn(
                name: "RegistrationId",
                table: "NumberSeries");

            migrationBuilder.DropColumn(
                name: "Attributes",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "TemplateId",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "Variant",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "RegistrationId",
                table: "Invoices");

            migrationBuilder.DropColumn(
                name: "SalespersonId",
                table: "Invoices");

            migrationBuilder.DropColumn(
                name: "SalespersonName",
                table: "Invoices");

            migrationBuilder.DropColumn(
                name: "Credited",
                table: "InvoiceLines");

            migrationBuilder.DropColumn(
                name: "PaperLineId",
                table: "InvoiceLines");

            migrationBuilder.DropColumn(
                name: "Returned",
                table: "InvoiceLines");

            migrationBuilder.DropColumn(
                name: "StatedPrice",
                table: "InvoiceLines");

            migrationBuilder.DropColumn(
                name: "StatedQuantity",
                table: "InvoiceLines");

            migrationBuilder.DropColumn(
                name: "StatedUnit",
                table: "InvoiceLines");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "InvoiceDrafts");

            migrationBuilder.DropColumn(
                name: "RejectWarehouseId",
                table: "GoodsReceiptLines");

            migrationBuilder.DropColumn(
                name: "StatedQuantity",
                table: "GoodsReceiptLines");

            migrationBuilder.DropColumn(
                name: "StatedUnit",
                table: "GoodsReceiptLines");

            migrationBuilder.DropColumn(
                name: "Tds",
                table: "DebitNotes");

            migrationBuilder.DropColumn(
                name: "StatedPrice",
                table: "DebitNoteLines");

            migrationBuilder.DropColumn(
                name: "StatedQuantity",
                table: "DebitNoteLines");

            migrationBuilder.DropColumn(
                name: "StatedUnit",
                table: "DebitNoteLines");

            migrationBuilder.DropColumn(
                name: "DatePattern",
                table: "BusinessProfiles");

            migrationBuilder.DropColumn(
                name: "Iec",
                table: "BusinessProfiles");

            migrationBuilder.DropColumn(
                name: "LutNumber",
                table: "BusinessProfiles");

            migrationBuilder.DropColumn(
                name: "NumberGrouping",
                table: "BusinessProfiles");

            migrationBuilder.DropColumn(
                name: "WeekStart",
                table: "BusinessProfiles");

            migrationBuilder.AlterColumn<string>(
                name: "SearchText",
                table: "Items",
                type: "character varying(320)",
                maxLength: 320,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AddForeignKey(
                name: "FK_SupplierPaymentParts_PurchaseBills_TenantId_BillId",
                table: "SupplierPaymentParts",
                columns: new[] { "TenantId", "BillId" },
                principalTable: "PurchaseBills",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);
        }
    }
}
