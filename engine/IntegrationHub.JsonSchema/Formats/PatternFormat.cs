namespace IntegrationHub.JsonSchema.Formats;

/// <summary>Regular expressions. Source: ECMA-262, "Patterns", with the u flag.</summary>
internal static class PatternFormat
{
    public static bool IsRegex(ReadOnlySpan<char> text)
    {
        try
        {
            new PatternTranslator(text.ToString()).Translate();
            return true;
        }
        catch (PatternException)
        {
            return false;
        }
    }
}
