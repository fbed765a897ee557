using System.Text;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Manifests;

/// <summary>A catalog file as text.</summary>
/// <param name="Path">The path as findings name it.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The largest file that is read.</summary>
    public const int LargestInBytes = 1_000_000;

    /// <summary>Reads a file, or says why it can't be read.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">How findings name it.</param>
    /// <param name="findings">Gets the reason.</param>
    public static SourceFile? Read(string path, string shown, ICollection<Finding> findings)
    {
        try
        {
            var size = new FileInfo(path).Length;
            if (size > LargestInBytes)
            {
                findings.Add(FileMessages.TooLarge(shown, size, LargestInBytes));
                return null;
            }

            return new(shown, new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            findings.Add(FileMessages.NotUtf8(shown));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(FileMessages.Unreadable(shown, error.Message));
        }

        return null;
    }
}
