using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ErpWeb.Shared.Data.Hosting;

/// <summary>Keeps the keys of cookies and tokens in the database, where every node finds them.</summary>
internal sealed class DatabaseKeys(ErpDbContextPool pool) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = pool.Rent();
        return [.. db.DataProtectionKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = pool.Rent();
        db.DataProtectionKeys.Add(new DataProtectionKeyRow { Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
