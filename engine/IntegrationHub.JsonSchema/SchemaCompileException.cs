namespace IntegrationHub.JsonSchema;

/// <summary>A schema cannot be compiled. Nothing was validated.</summary>
public sealed class SchemaCompileException : Exception
{
    /// <summary>Says that a schema cannot be compiled, without saying where.</summary>
    public SchemaCompileException()
        : this("the schema cannot be compiled.", "")
    {
    }

    /// <summary>Says why a schema cannot be compiled, without saying where.</summary>
    /// <param name="message">A whole sentence.</param>
    public SchemaCompileException(string message)
        : this(message, "")
    {
    }

    /// <summary>Says why a schema cannot be compiled, and what caused it.</summary>
    /// <param name="message">A whole sentence.</param>
    /// <param name="innerException">The cause.</param>
    public SchemaCompileException(string message, Exception innerException)
        : base(message, innerException) => Pointer = "";

    /// <summary>Says why a schema cannot be compiled, and where.</summary>
    /// <param name="message">A whole sentence.</param>
    /// <param name="pointer">JSON Pointer into the schema document.</param>
    public SchemaCompileException(string message, string pointer)
        : base(message) => Pointer = pointer;

    /// <summary>
    /// JSON Pointer of the offending keyword or subschema in the schema document; "" is the whole document.
    /// </summary>
    public string Pointer { get; }
}
