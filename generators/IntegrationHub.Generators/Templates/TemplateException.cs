namespace IntegrationHub.Generators.Templates;

/// <summary>A template cannot be used. The message names the file and says why; nothing was generated.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>The code of this kind of mistake.</summary>
    public const string Code = "IH0504";

    /// <summary>Says which file, and what is wrong with it.</summary>
    public TemplateException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
