// What goes into a board's deployment partition: .pe files one after another, each starting at a multiple of 4 bytes, references
// first. The CLR walks them by the sizes in their headers, and stops where no header follows.
using System;
using System.Collections.Generic;
using System.IO;

namespace MicroPyNano.Deployment;

/// <summary>Writes deployment images.</summary>
public static class DeploymentImage
{
    private const int Alignment = 4;

    /// <summary>Joins .pe files, in the given order, and returns the image's size.</summary>
    public static long Write(string image, IReadOnlyList<string> peFiles)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(image)));
        using FileStream output = File.Create(image);
        foreach (string pe in peFiles)
        {
            byte[] content = File.ReadAllBytes(pe);
            if (!content.AsSpan().StartsWith("NFMRK1\0\0"u8))
            {
                throw new DeploymentException($"{pe} is not a .pe file of nanoFramework 1.x");
            }

            output.Write(content);
            while (output.Position % Alignment != 0)
            {
                output.WriteByte(0);
            }
        }

        return output.Position;
    }
}
