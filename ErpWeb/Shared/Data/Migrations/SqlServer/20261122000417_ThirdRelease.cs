using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErpWeb.Shared.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ThirdRelease : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_QueuedMails_NextTryAtUtc",
                table: "QueuedMails");

            migrationBuilder.DropIndex(
                name: "IX_PurchaseBills_TenantId_PartyId_SupplierYear_SupplierNumberKey",
                table: "PurchaseBills");

            migrationBuilder.AddColumn<Guid>(
                name: "RegistrationId",
                table: "Tills",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Country",
                table: "Parties",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Tills_TenantId_RegistrationId",
                table: "Tills",
                columns: new[] { "TenantId", "RegistrationId" });

            migrationBuilder.CreateIndex(
                name: "IX_QueuedMails_NextTryAtUtc",
                table: "QueuedMails",
                column: "NextTryAtUtc",
                filter: "\"SentAtUtc\" is null and \"FailedAtUtc\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseBills_TenantId_PartyId_SupplierYear_SupplierNumberKey",
                table: "PurchaseBills",
                columns: new[] { "TenantId", "PartyId", "SupplierYear", "SupplierNumberKey" },
                unique: true,
                filter: "\"SupplierNumberKey\" <> '' and \"Status\" = 0");

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

            migrationBuilder.DropIndex(
                name: "IX_QueuedMails_NextTryAtUtc",
                table: "QueuedMails");

            migrationBuilder.DropIndex(
                name: "IX_PurchaseBills_TenantId_PartyId_SupplierYear_SupplierNumberKey",
                table: "PurchaseBills");

            migrationBuilder.DropColumn(
                name: "RegistrationId",
                table: "Tills");

            migrationBuilder.DropColumn(
                name: "Country",
                table: "Parties");

            migrationBuilder.CreateIndex(
                name: "IX_QueuedMails_NextTryAtUtc",
                table: "QueuedMails",
                column: "NextTryAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseBills_TenantId_PartyId_SupplierYear_SupplierNumberKey",
                table: "PurchaseBills",
                columns: new[] { "TenantId", "PartyId", "SupplierYear", "SupplierNumberKey" },
                unique: true);
        }
    }
}
