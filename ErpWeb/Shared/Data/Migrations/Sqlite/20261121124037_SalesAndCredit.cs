using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErpWeb.Shared.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SalesAndCredit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MetNeeds",
                table: "Tenants",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "WeekStart",
                table: "BusinessProfiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "ChangedDays",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Changes = table.Column<long>(type: "INTEGER", nullable: false),
                    Counted = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangedDays", x => new { x.TenantId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "SalesFigures",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<int>(type: "INTEGER", nullable: false),
                    Span = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bills = table.Column<long>(type: "INTEGER", nullable: false),
                    Returns = table.Column<long>(type: "INTEGER", nullable: false),
                    Quantity = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Gross = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Discount = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Net = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Tax = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    RoundOff = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Total = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Returned = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesFigures", x => new { x.TenantId, x.By, x.Span, x.Start, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_StockMoves_TenantId_Date",
                table: "StockMoves",
                columns: new[] { "TenantId", "Date" },
                filter: "\"Counter\" = 28");

            migrationBuilder.CreateIndex(
                name: "IX_ChangedDays_TenantId_Changes",
                table: "ChangedDays",
                columns: new[] { "TenantId", "Changes" },
                filter: "\"Changes\" > \"Counted\"");

            migrationBuilder.CreateIndex(
                name: "IX_SalesFigures_TenantId_By_Span_Start_Net",
                table: "SalesFigures",
                columns: new[] { "TenantId", "By", "Span", "Start", "Net" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChangedDays");

            migrationBuilder.DropTable(
                name: "SalesFigures");

            migrationBuilder.DropIndex(
                name: "IX_StockMoves_TenantId_Date",
                table: "StockMoves");

            migrationBuilder.DropColumn(
                name: "MetNeeds",
                table: "Tenants");

            migrationBuilder.DropColumn(
                name: "WeekStart",
                table: "BusinessProfiles");
        }
    }
}
