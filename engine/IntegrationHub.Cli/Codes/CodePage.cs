namespace IntegrationHub.Cli.Codes;

/// <summary>What there is to say of one code.</summary>
/// <param name="Code">The code, <c>IH</c> and four digits.</param>
/// <param name="Title">What it demands, in one line.</param>
/// <param name="Page">The whole page, in Markdown: why, a wrong example with what is printed for it, a right one.</param>
internal sealed record CodePage(string Code, string Title, string Page)
{
    /// <summary>Reads a page; its first line is <c># CODE: what it demands</c>.</summary>
    public static CodePage Read(string code, string page) =>
        new(code, page.AsSpan(0, page.IndexOf('\n')).TrimStart("# ").Slice(code.Length + 2).ToString(), page);
}
