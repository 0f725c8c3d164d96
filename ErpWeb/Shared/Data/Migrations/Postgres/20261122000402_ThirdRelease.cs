using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErpWeb.Shared.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ThirdRelease : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "RegistrationId",
                table: "Tills",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Country",
                table: "Parties",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Tills_TenantId_RegistrationId",
                table: "Tills",
                columns: new[] { "TenantId", "RegistrationId" });

            migrationBuilder.AddForeignKey(
                name: "FK_Tills_Registrations_TenantId_RegistrationId",
                table: "Tills",
                columns: new[] { "TenantId", "RegistrationId" },
                principalTable: "Registrations",
                principalColumns: new[] { "TenantId", "Id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Tills_Registrations_TenantId_RegistrationId",
                table: "Tills");

            migrationBuilder.DropIndex(
                name: "IX_Tills_TenantId_RegistrationId",
                table: "Tills");

            migrationBuilder.DropColumn(
                name: "RegistrationId",
                table: "Tills");

            migrationBuilder.DropColumn(
                name: "Country",
                table: "Parties");
        }
    }
}
