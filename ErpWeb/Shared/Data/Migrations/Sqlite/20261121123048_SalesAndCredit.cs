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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MetNeeds",
                table: "Tenants");
        }
    }
}
