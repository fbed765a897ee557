using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>What the texts of a product must look like beyond their length.</summary>
internal static class ProductTexts
{
    public static void Check(Input input, string prefix)
    {
        string At(string field) => prefix.Length == 0 ? field : $"{prefix}[{field}]";
        CheckTaxCode(input.Text("tax_code"), At("tax_code"));
        CheckTaxCode(input.Object("tax_details")?.Text("tax_code"), At("tax_details") + "[tax_code]");
        if (input.Text("statement_descriptor") is not { } descriptor)
            return;
        if (!descriptor.Any(char.IsAsciiLetter))
            throw Refusals.Invalid("The statement descriptor must contain at least one alphabetic character.", At("statement_descriptor"));
        if (descriptor.IndexOfAny(['<', '>', '\\', '\'', '"', '*']) >= 0)
        {
            throw Refusals.Invalid(
                "The statement descriptor contains one or more invalid characters. It may not contain: <, >, \\, ', \", *.", At("statement_descriptor"));
        }
    }

    private static void CheckTaxCode(string? code, string path)
    {
        var isCode = code is null || (code.StartsWith("txcd_", StringComparison.Ordinal) && code.Length == 13 && code[5..].All(char.IsAsciiDigit));
        if (!isCode)
            throw Refusals.NoSuch("tax code", code!, path);
    }
}
