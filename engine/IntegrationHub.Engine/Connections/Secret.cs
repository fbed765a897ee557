namespace IntegrationHub.Engine.Connections;

/// <summary>A credential. It does not print, compare or serialize; only a transport reveals it.</summary>
public sealed class Secret
{
    private readonly string _value;

    /// <summary>Keeps a credential.</summary>
    public Secret(string value) => _value = value;

    /// <summary>The credential itself, for the one header that carries it.</summary>
    public string Reveal() => _value;

    /// <summary>A word in its place.</summary>
    public override string ToString() => "[redacted]";
}
