using System.Buffers.Text;
using System.Text;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Where a page ended, in a form that callers hand back and do not read.</summary>
/// <remarks>It holds the last name shown, not a count: a tool that comes or goes between two pages shifts nothing.</remarks>
internal static class PageCursor
{
    private const string Mark = "after:";

    public static string After(string name) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Mark + name));

    /// <summary>The name after which the next page begins.</summary>
    /// <returns>Null for anything that <see cref="After"/> did not make.</returns>
    public static string? Read(string cursor)
    {
        if (cursor.Length > 400 || !Base64Url.IsValid(cursor))
            return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith(Mark, StringComparison.Ordinal) ? text[Mark.Length..] : null;
    }
}
