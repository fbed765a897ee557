namespace IntegrationHub.JsonSchema;

/// <summary>How deep a check may go before it is given up with a clear failure instead of a crash.</summary>
internal static class SchemaLimits
{
    /// <summary>Levels of nesting in an instance or in a schema document.</summary>
    public const int Nesting = 256;

    /// <summary>Schemas inside one another during one check, references included.</summary>
    public const int Evaluation = 1_024;

    /// <summary>The longest a regular expression may think about one text. Enough that a busy machine is not taken for a slow pattern.</summary>
    public static readonly TimeSpan Matching = TimeSpan.FromSeconds(2);

    /// <summary>Lets documents somewhat too deep through the parser, so that they are refused here.</summary>
    public static readonly JsonDocumentOptions Document = new() { MaxDepth = 4 * Nesting };
}
