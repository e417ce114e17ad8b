import type { FrameSource } from './RecentFrames';

/** The limits of a frame, as `ImageRedrawer` and `ReportRequest` have them on the server; a test compares them. */
const maxSide = 1280;
const maxBytes = 307_200;

/** Captures frames of what a video element shows. */
export function captureFrom(video: HTMLVideoElement): FrameSource {
  let capturedFrames = 0;
  return async () => {
    const { totalVideoFrames } = video.getVideoPlaybackQuality();
    const { videoWidth, videoHeight } = video;
    // no new frame since the last one
    if (videoWidth === 0 || totalVideoFrames === capturedFrames) return null;
    capturedFrames = totalVideoFrames;
    const scale = Math.min(1, maxSide / Math.max(videoWidth, videoHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(videoHeight * scale);
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    return encodeWithinLimit(canvas);
  };
}

async function encodeWithinLimit(canvas: HTMLCanvasElement): Promise<Blob | null> {
  for (const quality of [0.8, 0.6, 0.4]) {
    const image = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, 'image/jpeg', quality),
    );
    if (image && image.size <= maxBytes) return image;
  }
  return null;
}
