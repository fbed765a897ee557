using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Conformance;

/// <summary>The smallest picture and sound there are.</summary>
internal static class FixtureContent
{
    // A PNG of one red pixel.
    private const string Picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    // A WAV header without a sample.
    private const string Sound = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=";

    public static TextContentBlock Text(string text) => new() { Text = text };

    public static ImageContentBlock Image() => ImageContentBlock.FromBytes(Convert.FromBase64String(Picture), "image/png");

    public static AudioContentBlock Audio() => AudioContentBlock.FromBytes(Convert.FromBase64String(Sound), "audio/wav");

    public static BlobResourceContents Blob(string uri) => BlobResourceContents.FromBytes(Convert.FromBase64String(Picture), uri, "image/png");

    public static EmbeddedResourceBlock Resource(string uri, string text, string type = "text/plain") =>
        new() { Resource = new TextResourceContents { Uri = uri, MimeType = type, Text = text } };
}
