using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErpWeb.Shared.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OutboxByTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Outbox_CreatedAtUtc",
                table: "Outbox",
                column: "CreatedAtUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_CreatedAtUtc",
                table: "Outbox");
        }
    }
}
