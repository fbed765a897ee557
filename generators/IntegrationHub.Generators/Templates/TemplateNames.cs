namespace IntegrationHub.Generators.Templates;

/// <summary>The pages whose look is a template.</summary>
internal static class TemplateNames
{
    public const string Skill = "skill.md.hbs";
    public const string Reference = "reference.md.hbs";
    public const string ErrorCodes = "error-codes.md.hbs";
    public const string Limits = "limits.md.hbs";
    public const string LlmsText = "llms.txt.hbs";
    public const string Permissions = "permissions.md.hbs";

    public static IReadOnlyList<string> All { get; } = [ErrorCodes, Limits, LlmsText, Permissions, Reference, Skill];
}
