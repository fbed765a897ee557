using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Mcp.Skills;

/// <summary>One page of a skill.</summary>
/// <param name="Uri">Where it is read.</param>
/// <param name="Text">Its text.</param>
internal sealed record SkillFile(string Uri, string Text)
{
    /// <summary>What its text is written in.</summary>
    public const string Markdown = "text/markdown";

    private readonly Lazy<byte[]> _bytes = new(() => Encoding.UTF8.GetBytes(Text));

    /// <summary>Its name in its folder.</summary>
    public string Name => Uri[(Uri.LastIndexOf('/') + 1)..];

    /// <summary>How many bytes it has.</summary>
    public int Size => _bytes.Value.Length;

    /// <summary>By which a reader sees that it got this very page.</summary>
    public string Digest => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(_bytes.Value))}";
}
